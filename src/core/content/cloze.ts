/** A piece of a cloze text. `start` is the offset of the opening braces in the whole text. */
export type ClozeSegment =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'blank';
      readonly number: number;
      readonly hint: string;
      readonly start: number;
      readonly content: readonly ClozeSegment[];
    };

/**
 * Private-use characters around a blank (question) and a revealed answer. They pass through Markdown untouched,
 * in code and tables too; the renderer turns them into elements and drops one that has lost its partner.
 */
export const CLOZE_MARKS = {
  blankStart: '\uE000',
  blankEnd: '\uE001',
  shownStart: '\uE002',
  shownEnd: '\uE003',
} as const;

const OPEN = /\{\{c([1-9]\d{0,2})::/g;
const MAX_DEPTH = 8;

/**
 * Splits a text at `{{c1::hidden}}` and `{{c1::hidden::hint}}`. The hint follows the last `::`, so a hidden text
 * with `::` in it needs one (`{{c1::std::vector::}}` has an empty hint). What is no valid blank stays text.
 */
export function parseCloze(text: string): readonly ClozeSegment[] {
  return parseAt(text, 0, 0);
}

/** The numbers of a text's blanks, ascending, each once. */
export function clozeNumbers(text: string): readonly number[] {
  const numbers = new Set<number>();
  collectNumbers(parseCloze(text), numbers);
  return [...numbers].sort((a, b) => a - b);
}

/** The whole text with every blank filled in: no braces, no numbers, no hints. Markdown stays. */
export function clozePlainText(text: string): string {
  return plainText(parseCloze(stripMarks(text)));
}

/** Removes the marks from text that people wrote, so that none can be forged. */
export function stripMarks(text: string): string {
  return text.replace(/[\uE000-\uE006]/g, '');
}

function parseAt(text: string, offset: number, depth: number): readonly ClozeSegment[] {
  if (depth > MAX_DEPTH) return [{ kind: 'text', text }];
  const segments: ClozeSegment[] = [];
  const closings = findClosings(text);
  let done = 0;
  for (const open of text.matchAll(OPEN)) {
    if (open.index < done) continue;
    const bodyStart = open.index + open[0].length;
    const close = closings.get(open.index);
    if (close === undefined) continue;
    const { hidden, hint } = splitHint(text.slice(bodyStart, close));
    if (hidden.trim() === '') continue;
    if (open.index > done) segments.push({ kind: 'text', text: text.slice(done, open.index) });
    const content = parseAt(hidden, offset + bodyStart, depth + 1);
    segments.push({ kind: 'blank', number: Number(open[1]), hint, start: offset + open.index, content });
    done = close + 2;
  }
  if (done < text.length) segments.push({ kind: 'text', text: text.slice(done) });
  return segments;
}

/**
 * Where the closing braces of each blank stand, by the offset of its opening ones: those that leave the braces of the
 * hidden text balanced, else those that leave the blanks in it balanced. A blank without any is not closed. Two
 * passes, however many openings there are.
 */
function findClosings(text: string): ReadonlyMap<number, number> {
  return new Map([...pairUp(text, /\{\{c[1-9]\d{0,2}::|\}\}/g), ...pairUp(text, /\{\{c[1-9]\d{0,2}::|[{}]/g)]);
}

function pairUp(text: string, tokens: RegExp): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: (number | 'brace')[] = [];
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const { 0: found, index } = token;
    const innermost = open.at(-1);
    if (found === '{') open.push('brace');
    else if (found.startsWith('{')) open.push(index);
    else if (innermost === 'brace') open.pop();
    else if (innermost !== undefined && text.startsWith('}}', index)) {
      closings.set(innermost, index);
      open.pop();
      tokens.lastIndex = index + 2;
    }
  }
  return closings;
}

function splitHint(body: string): { readonly hidden: string; readonly hint: string } {
  const at = body.lastIndexOf('::');
  // A `::` before closing braces belongs to a blank inside this one.
  if (at === -1 || body.includes('}}', at)) return { hidden: body, hint: '' };
  return { hidden: body.slice(0, at), hint: body.slice(at + 2) };
}

function collectNumbers(segments: readonly ClozeSegment[], into: Set<number>): void {
  for (const segment of segments) {
    if (segment.kind === 'text') continue;
    into.add(segment.number);
    collectNumbers(segment.content, into);
  }
}

/** What a blank hides, with the blanks inside it filled in. */
export function plainText(segments: readonly ClozeSegment[]): string {
  return segments.map((segment) => (segment.kind === 'text' ? segment.text : plainText(segment.content))).join('');
}
