import { REVIEW } from '../memory/model.ts';

/** Answers in columns: position i is one answer in all of them. */
export type Answers = {
  readonly length: number;
  /** The card, by the model's rows. */
  readonly row: Uint32Array;
  readonly at: Float64Array;
  /** The study day as it was recorded: no time zone can move it. */
  readonly day: Int32Array;
  readonly rating: Uint8Array;
  /** Milliseconds. */
  readonly took: Uint32Array;
  /** What the card was when it was asked: new, learning, review, relearning. */
  readonly phase: Uint8Array;
  /** The whole days that it was last granted before; 0 for steps within the day. */
  readonly interval: Int32Array;
};

/** From this interval on a card is mature. */
export const MATURE = 21;
/** Whoever takes longer has left the desk. */
export const LONGEST_ANSWER = 60_000;

export function roomForAnswers(length: number): Answers {
  return {
    length,
    row: new Uint32Array(length),
    at: new Float64Array(length),
    day: new Int32Array(length),
    rating: new Uint8Array(length),
    took: new Uint32Array(length),
    phase: new Uint8Array(length),
    interval: new Int32Array(length),
  };
}

export function cutAnswers(answers: Answers, length: number): Answers {
  return {
    length,
    row: answers.row.subarray(0, length),
    at: answers.at.subarray(0, length),
    day: answers.day.subarray(0, length),
    rating: answers.rating.subarray(0, length),
    took: answers.took.subarray(0, length),
    phase: answers.phase.subarray(0, length),
    interval: answers.interval.subarray(0, length),
  };
}

/** The answers to these cards (1 by row; null is all). */
export function selectAnswers(answers: Answers, rows: Uint8Array | null): Answers {
  if (rows === null) return answers;
  const places = new Uint32Array(answers.length);
  let length = 0;
  for (let i = 0; i < answers.length; i += 1) {
    if (rows[answers.row[i] ?? 0] !== 1) continue;
    places[length] = i;
    length += 1;
  }
  const kept = roomForAnswers(length);
  for (const name of COLUMNS) take(answers[name], kept[name], places);
  return kept;
}

const COLUMNS = ['row', 'at', 'day', 'rating', 'took', 'phase', 'interval'] as const;
type Column = Answers[(typeof COLUMNS)[number]];

function take(from: Column, to: Column, places: Uint32Array): void {
  for (let i = 0; i < to.length; i += 1) to[i] = from[places[i] ?? 0] ?? 0;
}

/** Whether the answer tells how well a card was kept: a review, or a step that had lasted a day. Source: Anki. */
export function isRecallTest(phase: number, interval: number): boolean {
  return phase === REVIEW || interval >= 1;
}
