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
  let done = 0;
  for (const open of text.matchAll(OPEN)) {
    if (open.index < done) continue;
    const bodyStart = open.index + open[0].length;
    const close = findClose(text, bodyStart);
    if (close === -1) break;
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

/** Where the closing braces stand: those that leave the braces of the hidden text balanced, else the first ones. */
function findClose(text: string, from: number): number {
  const first = text.indexOf('}}', from);
  if (first === -1) return -1;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && depth > 0) depth -= 1;
    else if (text[at] === '}' && text[at + 1] === '}') return at;
  }
  return first;
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
