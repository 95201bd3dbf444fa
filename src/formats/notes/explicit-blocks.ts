import {
  cleanPart,
  END,
  endOfRun,
  FLASHCARD,
  HEADING,
  isBelowCard,
  isWritten,
  lastWritten,
  leadOf,
  ONLY_TAGS,
  opensItem,
  QUESTION_MARK,
  RULE,
  withoutDeckTag,
} from './line-marks.ts';
import type { LineStep, NoteOfLines } from './line-step.ts';
import { type NoteLine, textOfLines } from './note-lines.ts';

/** `?` between two blocks that touch it, `??` for both ways. A blank line ends either block, but not in a fence. */
export function readQuestionMark(note: NoteOfLines, at: number): LineStep {
  const { lines, endsAtRules } = note;
  const column = leadOf(lines[at]?.text ?? '').indent;
  const from = startOfQuestion(note, at, column);
  const mark = endMark(lines, at + 1, endsAtRules);
  const to = mark ?? endOfBlock(lines, at + 1, lines.length, column - 1);
  if (from === at || to === at + 1) return { next: at + 1 };
  const kind = lines[at]?.text.trim().endsWith('??') === true ? 'reversible' : 'basic';
  const fields = {
    kind,
    question: questionOf(lines, from, at),
    answer: cleanPart(textOfLines(lines, at + 1, to)),
  } as const;
  return {
    card: { reader: 'question-mark', from, to: lastWritten(lines, at + 1, to), fields },
    next: mark === null ? to : to + 1,
  };
}

/** Up to a blank line, to what belongs to the card above, or to the heading or item that asks. */
function startOfQuestion({ lines, taken }: NoteOfLines, at: number, column: number): number {
  for (let from = at; from > 0; from -= 1) {
    const above = lines[from - 1];
    if (above === undefined || above.isFront || taken.has(from - 1)) return from;
    if (above.isCode) continue;
    if (isBelowCard(above.text) || ONLY_TAGS.test(above.masked) || RULE.test(above.text)) return from;
    if (HEADING.test(above.text)) return from === at ? from - 1 : from;
    if (opensItem(above, column - 1)) return from - 1;
  }
  return 0;
}

/** The `+++`, or the rule, that ends the answer before anything else begins; null when there is none. */
function endMark(lines: readonly NoteLine[], from: number, endsAtRules: boolean): number | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isCode) continue;
    if (END.test(line.text) || (endsAtRules && RULE.test(line.text))) return at;
    if (HEADING.test(line.text) || QUESTION_MARK.test(line.text)) return null;
  }
  return null;
}

/**
 * Whether a rule ends every answer, as the settings of Obsidian Spaced Repetition allow: two answers or more, and none
 * but the last without one.
 */
export function rulesEndAnswers(lines: readonly NoteLine[]): boolean {
  const marks = lines.filter(
    ({ text, isCode }) => !isCode && (QUESTION_MARK.test(text) || RULE.test(text) || HEADING.test(text)),
  );
  const answers = marks.flatMap(({ text }, at) => (QUESTION_MARK.test(text) ? [marks[at + 1]?.text] : []));
  return answers.length > 1 && answers.every((next, at) => (next === undefined ? at > 0 : RULE.test(next)));
}

/** The lines that stand together, up to a heading, a rule, a schedule or an item that is not inside of this column. */
function endOfBlock(lines: readonly NoteLine[], from: number, stop: number, column: number): number {
  const end = endOfRun(lines, from, stop);
  for (let at = from; at < end; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isCode) continue;
    if (HEADING.test(line.text) || RULE.test(line.text) || isBelowCard(line.text) || opensItem(line, column)) return at;
  }
  return end;
}

/** `question #flashcard`, and below it the answer. */
export function readFlashcard(lines: readonly NoteLine[], at: number): LineStep {
  const { item } = leadOf(lines[at]?.text ?? '');
  const end = endOfFlashcard(lines, at + 1, item);
  const isReverse = FLASHCARD.exec(lines[at]?.text ?? '')?.[1] !== undefined;
  const fields = {
    kind: isReverse ? 'reversible' : 'basic',
    question: questionOf(lines, at, at + 1).replace(FLASHCARD, ''),
    answer: cleanPart(textOfLines(lines, startOfText(lines, at + 1, end), end)),
  } as const;
  return {
    card: { reader: 'flashcard-tag', from: at, to: lastWritten(lines, at + 1, end), fields },
    next: Math.max(end, at + 1),
  };
}

/** The answer reaches to a rule; without one it is the first block below. */
function endOfFlashcard(lines: readonly NoteLine[], from: number, item: number): number {
  const stops = (line: NoteLine) =>
    !line.isCode &&
    (RULE.test(line.text) || HEADING.test(line.text) || FLASHCARD.test(line.masked) || opensItem(line, item));
  const found = lines.findIndex((line, index) => index >= from && stops(line));
  const stop = found === -1 ? lines.length : found;
  if (RULE.test(lines[stop]?.text ?? '')) return stop;
  return endOfRun(lines, startOfText(lines, from, stop), stop);
}

function startOfText(lines: readonly NoteLine[], from: number, stop: number): number {
  let at = from;
  while (at < stop && !isWritten(lines[at]) && lines[at]?.isCode !== true) at += 1;
  return at;
}

/** What asks, without the mark of a heading or of its only item. */
function questionOf(lines: readonly NoteLine[], from: number, to: number): string {
  const { length, item } = leadOf(lines[from]?.text ?? '');
  const isList = lines.slice(from + 1, to).some((line) => !line.isCode && leadOf(line.text).item !== -1);
  const text = textOfLines(lines, from, to, item !== -1 && isList ? undefined : length);
  return withoutDeckTag(cleanPart(text.replace(/^#{1,6}[ \t]+/, '').replace(/^\n/, '')));
}
