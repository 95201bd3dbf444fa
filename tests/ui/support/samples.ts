import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { App } from '../../../src/app/app.ts';
import type { MemoryState, Outlook } from '../../../src/app/memory-state.ts';
import type { ModelEndpoint } from '../../../src/app/model-endpoint.ts';
import type { StatsState } from '../../../src/app/stats.ts';
import { DEFAULT_PACE } from '../../../src/core/insight/pace.ts';
import { DEFAULT_SHARES } from '../../../src/core/memory/simulate/rating-shares.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';

export const emptyStats: StatsState = {
  filter: { deck: null, tag: null, source: null, range: 'month' },
  today: null,
  cards: null,
  history: null,
  added: null,
  labels: null,
  failed: null,
};

export function anOutlook(changes: Partial<Outlook> = {}): Outlook {
  const { weights, maximumInterval, newPerDay, reviewsPerDay, newIgnoresReviewLimit } = defaultPreset();
  return {
    input: {
      cards: [],
      scale: 1,
      weights,
      maximumInterval,
      learningSteps: 2,
      relearningSteps: 1,
      shares: DEFAULT_SHARES,
      pace: DEFAULT_PACE.milliseconds,
      newPerDay,
      reviewsPerDay,
      newIgnoresReviewLimit,
      days: 182,
      seed: 1,
    },
    retention: 0.9,
    known: 0,
    fresh: 100,
    answers: 0,
    ownPace: false,
    ...changes,
  };
}

/** The tools of memory, which do nothing. */
export function fakeMemory(state: MemoryState | undefined) {
  const nothing = () => vi.fn(async () => undefined);
  return {
    store: createStore<MemoryState>()(() => state ?? { fit: { view: 'idle' }, weightsBack: null, movesBack: null }),
    refresh: nothing(),
    fit: vi.fn<App['memory']['fit']>(async () => undefined),
    stop: vi.fn(() => undefined),
    take: nothing(),
    keep: vi.fn(() => undefined),
    undoTake: nothing(),
    planMoves: vi.fn<App['memory']['planMoves']>(async () => ({ cards: 0, before: [], after: [], overLimit: null })),
    move: vi.fn<App['memory']['move']>(async () => 0),
    undoMove: nothing(),
    outlook: vi.fn<App['memory']['outlook']>(async () => anOutlook()),
    simulate: vi.fn<App['memory']['simulate']>(() => () => undefined),
  } satisfies App['memory'];
}

export function fakeModel(endpoint: ModelEndpoint | undefined) {
  return {
    store: createStore<{ endpoint: ModelEndpoint | null }>()(() => ({ endpoint: endpoint ?? null })),
    connect: vi.fn<App['model']['connect']>(async () => undefined),
    forget: vi.fn<App['model']['forget']>(async () => undefined),
    read: vi.fn<App['model']['read']>(async () => endpoint ?? null),
  };
}
