import { type MemoryColumns, NEW, REVIEW } from '../core/memory/model.ts';
import { DUE_DAY } from '../core/memory/queue-kind.ts';
import type { Engine } from './engine.ts';
import { applyDecks } from './import-apply.ts';
import { type CardFact, rowsOf } from './import-facts.ts';
import type { WritableDeck } from './import-preview.ts';
import type { ApplyOptions, ImportReport } from './import-state.ts';
import { type Loaded, moment } from './loaded.ts';
import type { PlannedHome, PlannedNotes } from './plan-notes.ts';

/** Writes chosen cards, what becomes of the memory of changed and gone ones, and what was discarded, all at once. */
export function applyNotes(engine: Engine, planned: PlannedNotes, options: ApplyOptions): Promise<ImportReport> {
  const loaded = engine.loaded();
  const decks = planned.decks.map((deck) => withTaken(deck, options));
  const facts = planned.decks.flatMap((deck) => factsOf(loaded, deck, options));
  return applyDecks(engine, decks, options.gone === 'remove', {
    facts,
    discards: planned.discards,
    media: planned.pictures.media,
  });
}

/** The text of the note in place of the person's own, where they said so. */
function withTaken(
  { parsed, plan, stored, order, sources, cards }: PlannedHome,
  { taken }: ApplyOptions,
): WritableDeck {
  const offered = new Map(cards.map((card) => [card.after.id, card.offered]));
  const changed = plan.changed.map((change) => {
    const fields = taken?.has(change.after.id) === true ? (offered.get(change.after.id) ?? null) : null;
    return fields === null ? change : { ...change, after: { ...change.after, fields } };
  });
  return { parsed, plan: { ...plan, changed }, stored, order, sources };
}

function factsOf(loaded: Loaded, { cards, gone }: PlannedHome, { gone: choice, schedules }: ApplyOptions): CardFact[] {
  const { columns } = loaded.live.model;
  const { day } = moment(loaded);
  const continued = cards.flatMap(({ before, after, evidence }): CardFact[] => {
    if (before === null) return [];
    const rows = rowsOf(loaded, before.note);
    const wish = schedules?.get(after.id) ?? 'keep';
    return rows.flatMap(({ card, row }): CardFact[] => [
      ...(evidence?.isBack === true && columns.suspended[row] === 1
        ? [{ card, fact: { kind: 'unsuspend' } } as const]
        : []),
      ...(wish === 'new' && columns.phase[row] !== NEW ? [{ card, fact: { kind: 'forget' } } as const] : []),
      ...(wish === 'sooner' && isLater(columns, row, day)
        ? [{ card, fact: { kind: 'reschedule', due: { unit: 'day', day } } } as const]
        : []),
    ]);
  });
  const leaving = choice === 'suspend' ? gone : [];
  return [
    ...continued,
    ...leaving.flatMap(({ note }) =>
      rowsOf(loaded, note)
        .filter(({ row }) => columns.suspended[row] !== 1)
        .map(({ card }): CardFact => ({ card, fact: { kind: 'suspend' } })),
    ),
  ];
}

/** A review of a later day. What is in its steps, or due already, comes soon enough. */
function isLater(columns: MemoryColumns, row: number, day: number): boolean {
  return columns.phase[row] === REVIEW && columns.dueUnit[row] === DUE_DAY && (columns.due[row] ?? 0) > day;
}
