import { weightEffects } from '../core/insight/weight-effects.ts';
import type { CardId, PresetId } from '../core/kernel/ids.ts';
import type { Preset } from '../core/review/preset.ts';
import type { FittedReport, OptimizeReply, OptimizeRequest } from '../workers/optimize.ts';
import type { Cards } from '../workers/read-history.ts';
import type { Engine } from './engine.ts';
import { type Loaded, presetOf, presetsByDeck } from './loaded.ts';
import type { Fit, FitScope, WeightsBack } from './memory-state.ts';
import { nextStamp } from './stamp.ts';

/** Under this name the settings keep what `takeWeights` replaced. */
const BACK = 'weightsBack';

type Running = { readonly result: Promise<Fit | 'stopped'>; readonly stop: () => void };

/** Fits weights to the history of a scope, in a worker that can be ended at any moment: it writes nothing. */
export function startFit(loaded: Loaded, scope: FitScope, onProgress: (done: number) => void): Running {
  const presets = presetsIn(loaded, scope);
  const first = presets[0] ?? presetOf(loaded.presets, undefined);
  const alone = loaded.presets.size === 1;
  const request: OptimizeRequest = {
    kind: 'fit',
    database: loaded.db.name,
    groups: presets.map(({ id, weights }) => ({ cards: alone ? null : cardsOf(loaded, id), weights })),
    relearningSteps: Math.max(...presets.map(({ relearningSteps }) => relearningSteps.length)),
  };
  const { result, stop } = askOptimizer(request, onProgress);
  const fitOf = (report: FittedReport): Fit => ({
    ...report,
    scope,
    effects: weightEffects(first.weights, report.weights, first.desiredRetention),
  });
  return {
    stop,
    result: result.then((reply) => {
      if (reply === 'stopped') return reply;
      if (reply.kind === 'fitted') return fitOf(reply.report);
      throw new Error(reply.kind === 'refused' ? reply.error : reply.kind);
    }),
  };
}

/** Asks the optimizer's worker one thing. */
export function askOptimizer(request: OptimizeRequest, onProgress: (done: number) => void) {
  const worker = new Worker(new URL('../workers/optimize.ts', import.meta.url), { type: 'module' });
  let stop = () => {};
  const result = new Promise<Exclude<OptimizeReply, { kind: 'progress' }> | 'stopped'>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<OptimizeReply>) => {
      if (data.kind === 'progress') onProgress(data.done);
      else resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message || 'The history could not be read.'));
    stop = () => resolve('stopped');
    worker.postMessage(request);
  }).finally(() => worker.terminate());
  return { result, stop: () => stop() };
}

/** The cards of the decks that share a preset; every card of the log where there is one preset only. */
export function cardsOfPreset(loaded: Loaded, preset: PresetId): Cards {
  return loaded.presets.size === 1 ? null : cardsOf(loaded, preset);
}

function cardsOf(loaded: Loaded, preset: PresetId): CardId[] {
  const { catalogue, live } = loaded;
  const byDeck = presetsByDeck(loaded);
  return live.model.ids.filter((_, row) => byDeck[catalogue.deck[row] ?? -1]?.id === preset);
}

function presetsIn({ presets }: Loaded, scope: FitScope): readonly Preset[] {
  return [...presets.values()].filter(({ id }) => scope === 'all' || id === scope);
}

/** Puts the weights of a fit in force, in one transaction with what it takes to go back. */
export async function takeWeights(engine: Engine, { scope, weights }: Fit): Promise<void> {
  await engine.rewrite(async (loaded) => {
    const presets = presetsIn(loaded, scope);
    const back: WeightsBack = {
      at: loaded.env.now(),
      presets: presets.map((preset) => ({ id: preset.id, before: preset.weights, after: weights })),
    };
    const { db } = loaded;
    await db.transaction('rw', db.presets, db.settings, async () => {
      await db.presets.bulkPut(presets.map((preset) => ({ ...preset, weights, stamp: nextStamp(loaded) })));
      await db.settings.put({ key: BACK, value: back });
    });
  });
}

/** Puts the former weights back in force, but for presets whose weights were changed since. */
export async function undoWeights(engine: Engine): Promise<void> {
  await engine.rewrite(async (loaded) => {
    const back = await readWeightsBack(loaded);
    const { db } = loaded;
    await db.transaction('rw', db.presets, db.settings, async () => {
      for (const { id, before } of back?.presets ?? []) {
        const preset = loaded.presets.get(id);
        if (preset !== undefined) await db.presets.put({ ...preset, weights: before, stamp: nextStamp(loaded) });
      }
      await db.settings.delete(BACK);
    });
  });
}

/** What can be taken back: presets whose weights are still those that were taken. */
export async function readWeightsBack(loaded: Loaded): Promise<WeightsBack | null> {
  const value = (await loaded.db.settings.get(BACK))?.value;
  if (!isWeightsBack(value)) return null;
  const presets = value.presets.filter(({ id, after }) => loaded.presets.get(id)?.weights.join() === after.join());
  return presets.length === 0 ? null : { ...value, presets };
}

/** Only `takeWeights` writes the row; another version may have given it another shape. */
function isWeightsBack(value: unknown): value is WeightsBack {
  return typeof value === 'object' && value !== null && 'presets' in value && Array.isArray(value.presets);
}
