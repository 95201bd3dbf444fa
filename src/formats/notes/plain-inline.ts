import type { PhrasingContent, Text } from 'mdast';

/** Where a text begins in its unit. */
export type At = { readonly line: number; readonly column: number; readonly offset: number };

type Placer = (from: number, to: number) => { start: At; end: At };

/** Everything that may mean something inside of a line. */
const SIGNS = /[*_[\]<&\\~$|`@\t\0]|:\/\/|www\./gi;
const CODE = /`([^`\n]+)`(?!`)/y;
const WORDS = '[^*_[\\]<&\\\\~$|`@\\t\\0\\n]';
const BOLD = /\*\*([^*\n]+)\*\*(?!\*)/y;
const LINK = new RegExp(`\\[(${WORDS}+)\\]\\(([^\\s()<>\\\\&]+)\\)`, 'y');
const PICTURE = new RegExp(`!\\[(${WORDS}*)\\]\\(([^\\s()<>\\\\&]+)\\)`, 'y');
const TAG = /<\/?[a-z][a-z0-9]*[ ]?\/?>|<!--(?!-?>)[^\n]*?-->/iy;
/** `[words]` and `[[words]]`, which are no link where nothing of that name is defined. */
const BRACKETS = new RegExp(`(?<!!)\\[(?:(?!\\^)${WORDS}+|\\[(?!\\^)${WORDS}+\\])\\](?![([:])`, 'y');
const ADDRESS = /:\/\/|www\./i;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * A text of words, `code`, **bold**, links, small tags and comments only, as the parser would read it; null when there is
 * anything else in it. Most of a note is no more than that, and the parser takes its time.
 */
export function readPlainInline(text: string, at: At): PhrasingContent[] | null {
  const nodes: PhrasingContent[] = [];
  const place = placer(text, at);
  let done = 0;
  SIGNS.lastIndex = 0;
  for (let found = SIGNS.exec(text); found !== null; found = SIGNS.exec(text)) {
    if (isWord(text, found.index)) continue;
    const brackets = found[0] === '[' ? match(BRACKETS, text, found.index) : null;
    if (brackets !== null) {
      SIGNS.lastIndex = found.index + brackets[0].length;
      continue;
    }
    const node = readNode(text, found.index, place);
    const [from, to] = [node?.position?.start.offset, node?.position?.end.offset];
    if (node === null || from === undefined || to === undefined) return null;
    const [start, end] = [from - at.offset, to - at.offset];
    if (start > done) nodes.push(wordsAt(text, done, start, place));
    nodes.push(node);
    done = end;
    SIGNS.lastIndex = done;
  }
  if (done < text.length) nodes.push(wordsAt(text, done, text.length, place));
  return nodes;
}

/** A sign that can only be itself where it stands: `snake_case`, `@Bean`, `R & D`, `a < b`, `3 * 4`. */
function isWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  switch (text.charAt(at)) {
    case '_':
      return LETTER.test(before) && LETTER.test(after);
    case '*':
      return before === ' ' && after === ' ';
    case '@':
      return before === '' || before === ' ' || before === '(' || before === '\n';
    case '&':
      return after === ' ';
    case '<':
      return after === ' ' || after === '=';
    case '~':
    case '$':
      return text.indexOf(text.charAt(at)) === text.lastIndexOf(text.charAt(at));
    default:
      return false;
  }
}

function readNode(text: string, at: number, place: Placer): PhrasingContent | null {
  switch (text.charAt(at)) {
    case '`':
      return readCode(text, at, place);
    case '*':
      return readBold(text, at, place);
    case '[':
      return readLink(text, at, place);
    case '<': {
      const tag = match(TAG, text, at)?.[0];
      return tag === undefined ? null : { type: 'html', value: tag, position: place(at, at + tag.length) };
    }
    default:
      return null;
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readCode(text: string, at: number, place: Placer): PhrasingContent | null {
  const [whole, inside = ''] = match(CODE, text, at) ?? [];
  if (whole === undefined) return null;
  const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
  return {
    type: 'inlineCode',
    value: isPadded ? inside.slice(1, -1) : inside,
    position: place(at, at + whole.length),
  };
}

/** Marks beside a bracket or a full stop open and close only where a space or an end is on their other side. */
function readBold(text: string, at: number, place: Placer): PhrasingContent | null {
  const [whole, inside = ''] = match(BOLD, text, at) ?? [];
  if (whole === undefined || inside.trim() !== inside) return null;
  const end = at + whole.length;
  const [before, after] = [text.charAt(at - 1), text.charAt(end)];
  if (!LETTER.test(inside.charAt(0)) && before.trim() !== '') return null;
  if (!LETTER.test(inside.slice(-1)) && after.trim() !== '') return null;
  const position = place(at, end);
  const { line, column, offset } = position.start;
  const children = readPlainInline(inside, { line, column: column + 2, offset: offset + 2 });
  return children === null ? null : { type: 'strong', children, position };
}

function readLink(text: string, at: number, place: Placer): PhrasingContent | null {
  const picture = text.charAt(at - 1) === '!' ? match(PICTURE, text, at - 1) : null;
  const [whole, words = '', url = ''] = picture ?? match(LINK, text, at) ?? [];
  if (whole === undefined || ADDRESS.test(words)) return null;
  if (picture !== null)
    return { type: 'image', title: null, url, alt: words, position: place(at - 1, at - 1 + whole.length) };
  const children = [wordsAt(text, at + 1, at + 1 + words.length, place)];
  return { type: 'link', title: null, url, children, position: place(at, at + whole.length) };
}

function wordsAt(text: string, from: number, to: number, place: Placer): Text {
  return { type: 'text', value: text.slice(from, to), position: place(from, to) };
}

/** Lines and columns of a text whose lines begin at the left, the first of them at `at`. */
function placer(text: string, at: At): Placer {
  const isOneLine = !text.includes('\n');
  const point = (index: number): At => {
    const offset = at.offset + index;
    if (isOneLine) return { line: at.line, column: at.column + index, offset };
    const before = text.slice(0, index);
    const start = before.lastIndexOf('\n') + 1;
    const line = at.line + before.split('\n').length - 1;
    return { line, column: start === 0 ? at.column + index : index - start + 1, offset };
  };
  return (from, to) => ({ start: point(from), end: point(to) });
}
