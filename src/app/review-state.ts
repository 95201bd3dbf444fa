import type { StoreApi } from 'zustand/vanilla';
import type { CardFace } from '../core/content/cards.ts';
import type { Fields, Note, Passage, Source } from '../core/content/note.ts';
import type { ForgettingCurve } from '../core/insight/forgetting-curve.ts';
import type { CardId, DeckId, Millis } from '../core/kernel/ids.ts';
import type { Flag, Grant, LogEntry, Phase, Rating } from '../core/memory/log.ts';
import type { Counts } from '../core/review/counts.ts';
import type { SectionPlace } from './note-page.ts';

export type GrantButton = {
  readonly rating: Rating;
  readonly grant: Grant;
  readonly days: number;
  readonly seconds: number;
};

export type WhyToday =
  | { readonly reason: 'new' }
  | { readonly reason: 'step'; readonly lastRating: Rating; readonly seconds: number }
  | {
      readonly reason: 'review';
      readonly lastRating: Rating;
      readonly daysSince: number;
      readonly recall: number;
      readonly overdueDays: number;
    }
  | { readonly reason: 'by-hand' };

export type ReviewCard = {
  readonly id: CardId;
  readonly note: Note;
  readonly deck: { readonly id: DeckId; readonly name: string; readonly language: string };
  /** Markdown in which blanks stand between CLOZE_MARKS. */
  readonly face: CardFace;
  readonly queue: 'new' | 'learning' | 'review';
  readonly phase: Phase;
  readonly flag: Flag;
  readonly marked: boolean;
  readonly lapses: number;
  readonly isLeech: boolean;
  readonly passage: { readonly from: Passage; readonly source: Source } | null;
  readonly why: WhyToday;
};

/** Something that happened and may be worth a word; `key` changes with each. */
export type Notice = {
  readonly key: number;
  readonly what:
    | { readonly kind: 'undone' | 'redone'; readonly action: LogEntry['kind'] }
    | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' | 'answered-elsewhere' | 'buried' | 'suspended' | 'saved' }
    | { readonly kind: 'marked'; readonly marked: boolean }
    | { readonly kind: 'flagged'; readonly flag: Flag }
    | { readonly kind: 'leech'; readonly lapses: number; readonly suspended: boolean };
};

export type DoneSummary = {
  readonly answered: number;
  readonly newLearned: number;
  readonly again: number;
  readonly milliseconds: number;
  readonly nextLearningAt: Millis | null;
  readonly tomorrow: Counts;
  /** Cards held back by today's limits or buried siblings. */
  readonly heldBack: { readonly new: number; readonly review: number; readonly buried: number };
};

export type ReviewState =
  | { readonly view: 'closed' }
  /** The deck asked for is not in the library. */
  | { readonly view: 'no-deck' }
  | { readonly view: 'loading' }
  | {
      readonly view: 'card';
      readonly deck: DeckId | null;
      readonly card: ReviewCard;
      /** The card that comes next as far as is known now, to be rendered ahead. */
      readonly ahead: ReviewCard | null;
      readonly revealed: boolean;
      /** The four buttons; null until revealed. */
      readonly buttons: readonly GrantButton[] | null;
      readonly counts: Counts;
      readonly saving: boolean;
      /** The last write failed: the answer is kept and `retry` writes it again. */
      readonly failed: { readonly detail: string } | null;
      readonly notice: Notice | null;
    }
  | {
      readonly view: 'done';
      readonly deck: DeckId | null;
      readonly section: SectionPlace | null;
      readonly summary: DoneSummary;
      readonly notice: Notice | null;
    };

export type CardInfo = {
  readonly card: CardId;
  readonly phase: Phase;
  readonly stability: number | null;
  readonly difficulty: number | null;
  readonly recall: number | null;
  readonly due: Grant['due'] | null;
  readonly intervalDays: number;
  readonly reps: number;
  readonly lapses: number;
  readonly suspended: boolean;
  readonly buried: boolean;
  readonly flag: Flag;
  readonly marked: boolean;
  readonly deckName: string;
  readonly desiredRetention: number;
  /** null before the first answer. */
  readonly curve: ForgettingCurve | null;
  readonly note: Note;
  /** Oldest first; taken-back entries are there and marked. */
  readonly log: readonly { readonly entry: LogEntry; readonly retracted: boolean }[];
};

export type Review = {
  readonly store: StoreApi<ReviewState>;
  /** null reviews all decks. A section of a study note is asked whatever the day's limits. */
  start(wanted: DeckId | SectionPlace | null): Promise<void>;
  /** The same review once more: something may be there to be asked again. */
  goOn(): Promise<void>;
  reveal(): void;
  rate(rating: Rating): Promise<void>;
  retry(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  bury(): Promise<void>;
  suspend(): Promise<void>;
  toggleMark(): Promise<void>;
  setFlag(flag: Flag): Promise<void>;
  /** Writes new text for the note of the card on screen; the schedule stays. */
  edit(fields: Fields): Promise<void>;
  info(card: CardId): Promise<CardInfo>;
  dismissNotice(): void;
  close(): void;
};
