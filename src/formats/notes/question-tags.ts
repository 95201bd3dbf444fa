import { HEADING, leadOf, opensItem, RULE } from './line-marks.ts';
import { type NoteLine, textOfLines } from './note-lines.ts';

/** `Q:`, `A:` or `C:` at the start of a line, and what stands around it. */
export type Tag = {
  readonly letter: 'Q' | 'A' | 'C';
  /** Where the text behind it begins. */
  readonly length: number;
  /** Where its item begins, or -1 outside of lists. */
  readonly item: number;
  /** So much of the lines below belongs to what it stands in. */
  readonly indent: number;
  /** As hashcards writes it: the letter at the very start of a line. */
  readonly isBare: boolean;
  /** Then its section is its own. */
  readonly isHeading: boolean;
  /** The bold that it stands in ends with its text. */
  readonly isInBold: boolean;
};

const WORD =
  /^(#{1,6}[ \t]+)?(\*\*|__)?(?:(Q|Question|질문|문제)|(A|Answer|답변?|정답|해답))[ ]?\d{0,3}(\*\*|__)?[ ]?(?:[:：](?!:)|(?<=(?:[QA]|\d)(?:\*\*|__)?)[.)](?=[ \t*_]|$|[가-힣]))(\*\*|__)?/;
/** Not the drive of a path. */
const CLOZE = /^C:(?![\\/:])/;
/** The second of several answers to choose from. */
const SECOND_OPTION = /^[ \t>]*(?:[-*+][ \t]+)?(?:\*\*)?B(?:\*\*)?[.:)]/;

/** The tag that a line begins with. `A:` above `B:` is one of several answers to choose from, and none. */
export function tagAt(lines: readonly NoteLine[], at: number): Tag | null {
  const line = lines[at];
  if (line === undefined || line.isCode) return null;
  const { length, item, indent } = leadOf(line.masked);
  const text = line.masked.slice(length);
  const isBare = item === -1 && !/^[ \t]/.test(line.masked);
  if (isBare && CLOZE.test(text) && !SECOND_OPTION.test(lines[at - 1]?.text ?? ''))
    return { letter: 'C', length: length + 2, item, indent, isBare, isHeading: false, isInBold: false };
  const [whole, heading, bold, asks, , inner, outer] = WORD.exec(text) ?? [];
  if (whole === undefined) return null;
  const letter = asks === undefined ? 'A' : 'Q';
  if (
    letter === 'A' &&
    SECOND_OPTION.test(lines.slice(at + 1, at + 4).find(({ text: next }) => next.trim())?.text ?? '')
  )
    return null;
  const isClosed = inner !== undefined || outer !== undefined;
  const isHeading = heading !== undefined;
  const tag = { letter, item, isBare, isHeading, isInBold: bold !== undefined && !isClosed } as const;
  return { ...tag, length: length + whole.length, indent: item === -1 || isHeading ? indent : length };
}

/** The next line that ends what a tag begins: another of them, a rule, a heading, the next item. Nothing in a fence does. */
export function endOfTagged(lines: readonly NoteLine[], from: number, { isBare, item }: Tag): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.isCode) continue;
    const tag = tagAt(lines, at);
    if (tag !== null && (tag.isBare || !isBare)) return at;
    if (RULE.test(line.text) || HEADING.test(line.text) || opensItem(line, item)) return at;
  }
  return lines.length;
}

/** What stands behind a tag, up to this line. */
export function textOfTagged(lines: readonly NoteLine[], at: number, end: number, tag: Tag): string {
  const whole = textOfLines(lines, at, end, tag.indent);
  const text = whole.slice(tag.length - tag.indent);
  if (!tag.isInBold) return text;
  const [first = '', ...rest] = text.split('\n');
  return [/^[^*]*\*\*[ \t]*$/.test(first) ? first.replace(/\*\*[ \t]*$/, '') : `**${first.trimStart()}`, ...rest].join(
    '\n',
  );
}
