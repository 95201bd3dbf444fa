import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type {
  App,
  CollectionState,
  DeckContents,
  DeckSummary,
  ReadyState,
  StorageInfo,
  UpdateState,
} from '../../../src/app/app.ts';
import type { LinkedFolder } from '../../../src/app/folders.ts';
import type { ImportState } from '../../../src/app/import-state.ts';
import type { MemoryState } from '../../../src/app/memory-state.ts';
import type { ModelEndpoint } from '../../../src/app/model-endpoint.ts';
import type { CardInfo, ReviewCard, ReviewState } from '../../../src/app/review-state.ts';
import type { StatsState } from '../../../src/app/stats.ts';
import type { WorkbenchState } from '../../../src/app/workbench-state.ts';
import type { Note } from '../../../src/core/content/note.ts';
import { cardId, deckId, millis, noteId, presetId, studyDay } from '../../../src/core/kernel/ids.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import type { Preset } from '../../../src/core/review/preset.ts';

import { emptyStats, fakeMemory, fakeModel } from './samples.ts';

export const NOW = millis(Date.UTC(2026, 10, 23, 3, 0));
const STAMP = { at: NOW, counter: 0, device: 'here' };

export function aPreset(changes: Partial<Preset> = {}): Preset {
  return { ...defaultPreset(), name: '기본', stamp: STAMP, ...changes };
}

export function aDeck(changes: Partial<DeckSummary> = {}): DeckSummary {
  return {
    id: deckId('kafka-replication'),
    name: 'Kafka 복제, ISR, acks',
    description: '복제와 ISR, acks를 다룹니다.',
    language: 'ko',
    preset: presetId('default'),
    counts: { new: 12, learning: 2, review: 30 },
    notes: 34,
    cards: 52,
    suspended: 0,
    todayOnly: null,
    ...changes,
  };
}

export function aNote(changes: Partial<Note> = {}): Note {
  return {
    id: noteId('kafka-replication/unit'),
    fields: { kind: 'basic', question: '복제의 단위는 무엇인가?', answer: '**파티션**이다.' },
    tags: ['replication'],
    stamp: STAMP,
    ...changes,
  };
}

export function aCard(changes: Partial<ReviewCard> = {}): ReviewCard {
  return {
    id: cardId('kafka-replication/unit/forward'),
    note: aNote(),
    deck: { id: deckId('kafka-replication'), name: 'Kafka 복제, ISR, acks', language: 'ko' },
    face: {
      prompt: 'recall',
      question: '복제의 단위는 무엇인가?',
      hint: null,
      answer: '**파티션**이다.',
      replaces: false,
    },
    queue: 'new',
    phase: 'new',
    flag: 0,
    marked: false,
    lapses: 0,
    isLeech: false,
    passage: null,
    why: { reason: 'new' },
    ...changes,
  };
}

export function aReady(changes: Partial<ReadyState> = {}): ReadyState {
  return {
    status: 'ready',
    today: {
      day: studyDay(20780),
      counts: { new: 12, learning: 2, review: 30 },
      minutes: 9,
      answered: 0,
      nextLearningAt: null,
      tomorrow: { new: 20, learning: 0, review: 18 },
      verdict: { kind: 'none' },
      streak: 0,
    },
    decks: [aDeck()],
    starters: [],
    presets: [aPreset()],
    settings: {
      language: 'system',
      theme: 'system',
      rolloverHour: 4,
      learnAheadMinutes: 20,
      intervalsOnButtons: true,
      streak: false,
    },
    canUndo: false,
    canRedo: false,
    ...changes,
  };
}

export function aCardInfo(changes: Partial<CardInfo> = {}): CardInfo {
  return {
    card: cardId('kafka-replication/unit/forward'),
    phase: 'new',
    stability: null,
    difficulty: null,
    recall: null,
    due: null,
    intervalDays: 0,
    reps: 0,
    lapses: 0,
    suspended: false,
    buried: false,
    flag: 0,
    marked: false,
    deckName: 'Kafka 복제, ISR, acks',
    desiredRetention: 0.9,
    curve: null,
    note: aNote(),
    log: [],
    ...changes,
  };
}

type Given = {
  readonly collection?: CollectionState;
  readonly review?: ReviewState;
  readonly imports?: ImportState;
  readonly workbench?: WorkbenchState;
  readonly folders?: readonly LinkedFolder[];
  readonly update?: UpdateState;
  readonly stats?: Partial<StatsState>;
  readonly memory?: MemoryState;
  readonly endpoint?: ModelEndpoint;
};

/** An App whose stores a test sets and whose actions are spies that do nothing. */
export function createFakeApp(given: Given = {}) {
  const nothing = () => vi.fn(async () => undefined);
  return {
    collection: createStore<CollectionState>()(() => given.collection ?? aReady()),
    review: {
      store: createStore<ReviewState>()(() => given.review ?? { view: 'closed' }),
      start: vi.fn<App['review']['start']>(async () => undefined),
      reveal: vi.fn(() => undefined),
      rate: vi.fn<App['review']['rate']>(async () => undefined),
      goOn: nothing(),
      retry: nothing(),
      undo: nothing(),
      redo: nothing(),
      bury: nothing(),
      suspend: nothing(),
      toggleMark: nothing(),
      setFlag: vi.fn<App['review']['setFlag']>(async () => undefined),
      edit: vi.fn<App['review']['edit']>(async () => undefined),
      info: vi.fn<App['review']['info']>(async () => aCardInfo()),
      dismissNotice: vi.fn(() => undefined),
      close: vi.fn(() => undefined),
    },
    imports: {
      store: createStore<ImportState>()(() => given.imports ?? { view: 'empty' }),
      readFiles: vi.fn<App['imports']['readFiles']>(async () => undefined),
      readText: vi.fn<App['imports']['readText']>(async () => undefined),
      planNotes: vi.fn<App['imports']['planNotes']>(async () => undefined),
      apply: vi.fn<App['imports']['apply']>(async () => undefined),
      undo: nothing(),
      reset: vi.fn(() => undefined),
    },
    workbench: {
      store: createStore<WorkbenchState>()(() => given.workbench ?? { view: 'empty', problems: [] }),
      read: vi.fn<App['workbench']['read']>(async () => undefined),
      readText: vi.fn<App['workbench']['readText']>(async () => undefined),
      cancel: vi.fn(() => undefined),
      open: vi.fn(() => undefined),
      move: vi.fn(() => undefined),
      moveTo: vi.fn(() => undefined),
      accept: vi.fn(() => undefined),
      discard: vi.fn(() => undefined),
      acceptAll: vi.fn(() => undefined),
      edit: vi.fn(() => undefined),
      draft: vi.fn<App['workbench']['draft']>(async () => null),
      add: nothing(),
      ask: vi.fn<App['workbench']['ask']>(async () => ({ ok: true, value: 0 })),
      undo: vi.fn(() => undefined),
      showFurther: vi.fn(() => undefined),
      chooseDeck: vi.fn(() => undefined),
      save: nothing(),
      reset: vi.fn(() => undefined),
    },
    folders: {
      isSupported: given.folders !== undefined,
      store: createStore<readonly LinkedFolder[]>()(() => given.folders ?? []),
      link: vi.fn<App['folders']['link']>(async () => ({ kind: 'cancelled' })),
      refresh: vi.fn<App['folders']['refresh']>(async () => ({ kind: 'files', files: [] })),
      unlink: vi.fn<App['folders']['unlink']>(async () => undefined),
    },
    library: {
      picture: vi.fn<App['library']['picture']>(async () => null),
      note: vi.fn<App['library']['note']>(async () => null),
      contents: vi.fn<App['library']['contents']>(async (): Promise<DeckContents> => ({ notes: [], sources: [] })),
      addStarters: vi.fn<App['library']['addStarters']>(async () => undefined),
      rename: vi.fn<App['library']['rename']>(async () => undefined),
      remove: vi.fn<App['library']['remove']>(async () => undefined),
      restore: vi.fn<App['library']['restore']>(async () => undefined),
      limitToday: vi.fn<App['library']['limitToday']>(async () => undefined),
      assignPreset: vi.fn<App['library']['assignPreset']>(async () => undefined),
      editNote: vi.fn<App['library']['editNote']>(async () => undefined),
      suspendNote: vi.fn<App['library']['suspendNote']>(async () => undefined),
      exportDeck: vi.fn<App['library']['exportDeck']>(async () => new Blob()),
    },
    preferences: {
      change: vi.fn<App['preferences']['change']>(async () => undefined),
      changePreset: vi.fn<App['preferences']['changePreset']>(async () => undefined),
      storage: vi.fn<App['preferences']['storage']>(
        async (): Promise<StorageInfo> => ({ persisted: false, usedBytes: null, quotaBytes: null, answers: 0 }),
      ),
      persist: vi.fn<App['preferences']['persist']>(async () => true),
      exportAll: vi.fn<App['preferences']['exportAll']>(async () => new Blob()),
    },
    stats: {
      store: createStore<StatsState>()(() => ({ ...emptyStats, ...given.stats })),
      open: vi.fn(() => undefined),
      filter: vi.fn<App['stats']['filter']>(() => undefined),
      close: vi.fn(() => undefined),
    },
    memory: fakeMemory(given.memory),
    model: fakeModel(given.endpoint),
    update: createStore<UpdateState>()(() => given.update ?? { ready: false, offlineReady: false }),
    applyUpdate: vi.fn(() => undefined),
    now: vi.fn(() => NOW),
    acceptLoss: vi.fn(() => undefined),
  } satisfies App;
}

export type FakeApp = ReturnType<typeof createFakeApp>;
