import type { StoreApi } from 'zustand/vanilla';
import type { Effect } from '../core/insight/weight-effects.ts';
import type { Millis, PresetId } from '../core/kernel/ids.ts';
import type { Course, SimulatorInput } from '../core/memory/simulator.ts';
import type { OverLimit } from '../core/review/reschedule.ts';
import type { FittedReport } from '../workers/optimize.ts';

/** The decks that get one set of weights: those of one preset, or all. */
export type FitScope = PresetId | 'all';

export type Fit = FittedReport & { readonly scope: FitScope; readonly effects: readonly Effect[] };

export type FitState =
  | { readonly view: 'idle' }
  | { readonly view: 'working'; readonly done: number }
  | { readonly view: 'fitted'; readonly fit: Fit }
  | { readonly view: 'taken'; readonly fit: Fit }
  | { readonly view: 'failed'; readonly detail: string };

/** Weights that were taken, and what stood there before. */
export type WeightsBack = {
  readonly at: Millis;
  readonly presets: readonly {
    readonly id: PresetId;
    readonly before: readonly number[];
    readonly after: readonly number[];
  }[];
};

/** Due days that were moved together: the numbers of this device's entries, both included. */
export type MovesBack = { readonly at: Millis; readonly device: string; readonly from: number; readonly to: number };

export type MemoryState = {
  readonly fit: FitState;
  /** What can be taken back; null when there is nothing, or it is no longer what is in force. */
  readonly weightsBack: WeightsBack | null;
  readonly movesBack: MovesBack | null;
};

/** What moving would do: cards, and those due on each of the coming days, today first with all that is overdue. */
export type MovePlan = {
  readonly cards: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Decks whose daily limit would then spread today's cards over several days. */
  readonly overLimit: OverLimit | null;
};

/** The person's own cards, weights and pace, ready to be simulated. */
export type Outlook = {
  readonly input: SimulatorInput;
  readonly retention: number;
  /** Learnt cards that the course begins with, and new ones that wait. */
  readonly known: number;
  readonly fresh: number;
  /** Answers that the ratings were measured by. */
  readonly answers: number;
  /** Whether the pace is the person's own, not the average. */
  readonly ownPace: boolean;
};

export type MemoryTools = {
  readonly store: StoreApi<MemoryState>;
  /** Reads what can be taken back, which outlasts a reload. */
  refresh(): Promise<void>;
  /** Fits weights to the log, away from the screen. */
  fit(scope: FitScope): Promise<void>;
  /** Ends the fitting; nothing has changed. */
  stop(): void;
  /** Puts the fitted weights in force if they are better. No due day moves. */
  take(): Promise<void>;
  /** Leaves the weights as they are. */
  keep(): void;
  undoTake(): Promise<void>;
  planMoves(): Promise<MovePlan>;
  /** Moves due days to where the weights and retention in force put them; gives the number of cards. */
  move(): Promise<number>;
  undoMove(): Promise<void>;
  outlook(preset: PresetId): Promise<Outlook>;
  /** Simulates each retention, in this order, away from the screen; `onCourse` hears null at the end. Returns a stop. */
  simulate(input: SimulatorInput, retentions: readonly number[], onCourse: (course: Course | null) => void): () => void;
};
