import type { Stamp } from '../content/note.ts';
import type { PresetId } from '../kernel/ids.ts';

export type ReviewOrder = 'due' | 'retrievability-ascending' | 'retrievability-descending' | 'random';
/** How much of a weekday's share of reviews is wanted: all, half, or as little as can be. */
export type EasyDay = 'normal' | 'reduced' | 'minimum';
export type Mix = 'mix' | 'before' | 'after';

/** A set of scheduling options that decks share. Numbers and defaults are Anki's where it has them. */
export type Preset = {
  readonly id: PresetId;
  readonly name: string;
  /** The probability of recall at which a card falls due, 0.70 to 0.99. */
  readonly desiredRetention: number;
  /** The 21 weights of FSRS-6. */
  readonly weights: readonly number[];
  /** Days. */
  readonly maximumInterval: number;
  /** Seconds. */
  readonly learningSteps: readonly number[];
  /** Seconds. */
  readonly relearningSteps: readonly number[];
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly newIgnoresReviewLimit: boolean;
  readonly newOrder: 'position' | 'random';
  readonly reviewOrder: ReviewOrder;
  /** Where new cards stand among reviews, and learning cards of earlier days among reviews. */
  readonly newMix: Mix;
  readonly interdayMix: Mix;
  readonly buryNew: boolean;
  readonly buryReviews: boolean;
  readonly buryInterday: boolean;
  readonly fuzz: boolean;
  /** Whether fuzz prefers days with few cards. */
  readonly loadBalance: boolean;
  /** Seven, from Monday; at least one is normal. */
  readonly easyDays: readonly EasyDay[];
  /** Lapses at which a card is a leech, and again every half of it more; 0 is never. */
  readonly leechThreshold: number;
  readonly leechSuspends: boolean;
  readonly stamp: Stamp;
};
