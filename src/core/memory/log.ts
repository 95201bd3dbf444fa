import type { CardId, DeviceId, Millis, StudyDay } from '../kernel/ids.ts';

/** Again 1 (the only failure), Hard 2, Good 3, Easy 4. */
export type Rating = 1 | 2 | 3 | 4;
export type Phase = 'new' | 'learning' | 'review' | 'relearning';
export type Flag = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** When a card is asked next: on a study day (reviews, steps that cross the day) or at an instant (steps). */
export type Due = { readonly unit: 'day'; readonly day: StudyDay } | { readonly unit: 'instant'; readonly at: Millis };

/** What a rating gives. Computed once when the answer is shown, drawn on the button, recorded with the press. */
export type Grant = {
  readonly phase: Exclude<Phase, 'new'>;
  /** Index into the learning or relearning steps; 0 in review. */
  readonly step: number;
  readonly due: Due;
  /** Present when this answer also suspends the card (a leech under a preset that asks for it). */
  readonly suspend?: true;
};

/** Unique by construction: a device numbers its own entries from 1, without gaps. */
export type EntryId = { readonly device: DeviceId; readonly seq: number };

export type Fact =
  | { readonly kind: 'review'; readonly rating: Rating; readonly took: number; readonly grant: Grant }
  | { readonly kind: 'retract'; readonly entry: EntryId }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'unsuspend' }
  | { readonly kind: 'bury' }
  | { readonly kind: 'forget' }
  /** `together` when many cards were moved at one press: their intervals then count from their last answers. */
  | { readonly kind: 'reschedule'; readonly due: Due; readonly together?: true }
  | { readonly kind: 'flag'; readonly flag: Flag }
  | { readonly kind: 'mark'; readonly marked: boolean };

/**
 * One fact. `at` strictly increases per device. `day` is recorded because the learner's UTC offset at that
 * moment cannot be recovered later. A retract names the card of the entry that it takes back.
 */
export type LogEntry = EntryId & { readonly card: CardId; readonly at: Millis; readonly day: StudyDay } & Fact;
