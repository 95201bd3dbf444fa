import { blankOf } from './blank.ts';

/** A marked stretch of a text. `number` is null when the mark asks for nothing, undefined when it has none. */
type Mark = {
  readonly start: number;
  readonly end: number;
  readonly hidden: string;
  readonly hint: string | undefined;
  readonly number: number | null | undefined;
};

/** A pair of `==` that touches what it marks and no operand: `a == b` and `x==y` are none. */
const HIGHLIGHT = /(?<![=\w)\]])==(?![=\s])((?:[^=\n]|=(?!=))*[^=\s])==(?![=\w(])/g;
/** With a number these are marks of Obsidian Spaced Repetition whatever else they are used for. */
const NUMBERED = /\*\*([1-9]\d{0,2};;[^*\n]+)\*\*|\{\{([1-9]\d{0,2}(?:;;|::)[^{}\n]+)\}\}/g;
/** Off by default there, and everywhere else used for something else. */
const BOLD_OR_BRACES = /\*\*(?![\s*])([^*\n]*[^*\s])\*\*|\{\{(?![\s{])([^{}\n]*[^{}\s])\}\}/g;
/** No mark of its own begins in one bracket and ends in another: `(a ==b) && (c== d)`. */
const BALANCED = /^[^()]*(?:\([^()]*\)[^()]*)*$/;
/** Behind a mark: `^[hint]`, then a number or what it does on each card, `[^2]` or `[^ash]`. */
const BEHIND = /^(?:\^\[([^\]\n]+)\])?(?:\[\^([1-9]\d{0,2}|[ahs]+)\])?/;

export type ClozeMarks = 'highlights' | 'all' | 'scheduled';

/**
 * The text with blanks for its marks, or null when it has none. `masked` hides what no reader may look into; `footnotes`
 * are the names that the note explains, which number no blank.
 */
export function clozeOfMarks(
  raw: string,
  masked: string,
  read: ClozeMarks,
  footnotes: ReadonlySet<string>,
): string | null {
  const patterns = read === 'highlights' ? [HIGHLIGHT] : read === 'all' ? [HIGHLIGHT, NUMBERED] : [BOLD_OR_BRACES];
  const marks = patterns
    .flatMap((pattern) => [...masked.matchAll(pattern)])
    .filter(([whole]) => /[\p{L}\p{N}\uFFFC]/u.test(whole) && BALANCED.test(whole))
    .map((match) => markOf(raw, match, footnotes))
    .filter(({ hidden }) => hidden.trim() !== '')
    .sort((a, b) => a.start - b.start);
  const numbers = new Set(marks.map(({ number }) => number));
  let next = 1;
  let text = '';
  let done = 0;
  for (const { start, end, hidden, hint, number } of marks) {
    if (start < done) continue;
    if (number === undefined) while (numbers.has(next)) next += 1;
    text += raw.slice(done, start) + (number === null ? hidden : blankOf(number ?? next, hidden, hint));
    if (number === undefined) next += 1;
    done = end;
  }
  return marks.some(({ number }) => number !== null) ? text + raw.slice(done) : null;
}

function markOf(raw: string, { 0: whole, index }: RegExpExecArray, footnotes: ReadonlySet<string>): Mark {
  const inside = raw.slice(index + 2, index + whole.length - 2);
  const parts = inside.split(/^\d{1,3}::/.test(inside) ? '::' : ';;');
  const isNumbered = parts.length > 1 && /^[1-9]\d{0,2}$/.test(parts[0] ?? '');
  const [hidden = '', hint] = isNumbered ? parts.slice(1) : parts;
  const behind = BEHIND.exec(raw.slice(index + whole.length, index + whole.length + 200));
  const [found = '', note, action] = behind ?? [];
  const isFootnote = action !== undefined && footnotes.has(action);
  const length = isFootnote ? found.length - `[^${action}]`.length : found.length;
  const number = isNumbered ? Number(parts[0]) : isFootnote || action === undefined ? undefined : numberOf(action);
  return { start: index, end: index + whole.length + length, hidden, hint: note ?? hint, number };
}

/** `[^2]` is a number; of `[^hash]` the first `a` is the card that asks, and without one nothing does. */
function numberOf(action: string): number | null {
  if (/^\d+$/.test(action)) return Number(action);
  const asks = action.indexOf('a');
  return asks === -1 ? null : asks + 1;
}
