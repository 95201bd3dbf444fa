import { isRetract, isRetracted, liveRetracts } from '../core/memory/retract.ts';
import { dueLoad, overLimit, planReschedule } from '../core/review/reschedule.ts';
import type { Engine } from './engine.ts';
import { type Loaded, moment, presetsByDeck } from './loaded.ts';
import type { MovePlan, MovesBack } from './memory-state.ts';
import type { CardFact } from './record.ts';
import { readWholeLog } from './whole-log.ts';

/** Under this name the settings keep which entries moved due days last. */
const BACK = 'movesBack';
const DAYS = 30;

/** What moving would do now. */
export function planMoves(loaded: Loaded): MovePlan {
  const { live, catalogue } = loaded;
  const { day } = moment(loaded);
  const moves = movesOf(loaded);
  const load = (moved: typeof moves) => dueLoad(live.model.columns, catalogue, day, DAYS, moved);
  const presets = presetsByDeck(loaded);
  const limitOf = (deck: number) => presets[deck]?.reviewsPerDay ?? 0;
  const over = overLimit(live.model.columns, catalogue, day, limitOf, moves);
  return { cards: moves.length, before: load([]), after: load(moves), overLimit: over };
}

function movesOf(loaded: Loaded) {
  const presets = presetsByDeck(loaded);
  return planReschedule(loaded.live.model, loaded.catalogue, (deck) => presets[deck] ?? null);
}

/** Moves due days to where the weights and retention in force put them: one transaction, one entry a card. */
export async function moveDueDays(engine: Engine): Promise<number> {
  const { db, env } = engine.loaded();
  const factsOf = async (loaded: Loaded): Promise<readonly CardFact[]> =>
    movesOf(loaded).flatMap(({ row, due }) => {
      const card = loaded.live.model.ids[row];
      const fact = { kind: 'reschedule', due: { unit: 'day', day: due }, together: true } as const;
      return card === undefined ? [] : [{ card, fact }];
    });
  const entries = await engine.recordTogether(factsOf, ([first, ...rest]) => {
    if (first === undefined) throw new Error('Nothing was moved');
    const back: MovesBack = {
      at: env.now(),
      device: first.device,
      from: first.seq,
      to: rest.at(-1)?.seq ?? first.seq,
    };
    return db.settings.put({ key: BACK, value: back });
  });
  return entries.length;
}

/** Takes the last move back, card by card but in one transaction; what was answered since stays answered. */
export async function undoMoves(engine: Engine): Promise<void> {
  const { db } = engine.loaded();
  const factsOf = async (loaded: Loaded): Promise<readonly CardFact[]> => {
    const back = await readMovesBack(loaded);
    if (back === null) return [];
    const log = await readWholeLog(loaded);
    const retracted = liveRetracts(log.filter(isRetract));
    return log
      .filter(
        ({ device, seq, kind }) =>
          kind === 'reschedule' && device === back.device && seq >= back.from && seq <= back.to,
      )
      .filter((entry) => !isRetracted(retracted, entry))
      .map(({ device, seq, card }) => ({ card, fact: { kind: 'retract', entry: { device, seq } } }));
  };
  await engine.recordTogether(factsOf, () => db.settings.delete(BACK));
  // Also when there was nothing left to take back.
  await db.settings.delete(BACK);
}

export async function readMovesBack({ db }: Loaded): Promise<MovesBack | null> {
  const value = (await db.settings.get(BACK))?.value;
  return isMovesBack(value) ? value : null;
}

/** Only `moveDueDays` writes the row; another version may have given it another shape. */
function isMovesBack(value: unknown): value is MovesBack {
  return typeof value === 'object' && value !== null && 'device' in value && 'from' in value && 'to' in value;
}
