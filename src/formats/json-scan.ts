/** The deepest nesting that is read. A deck needs five levels. */
export const MAX_DEPTH = 64;

export type ScanProblem = { readonly code: 'not-json' | 'too-deep' | 'repeated-key'; readonly offset: number };

const SPACE = /[ \t\r\n]*/y;
/** Everything from the space up but the quote and the backslash. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Walks JSON text without recursion. Gives the offset of the first character that cannot stand there (RFC 8259),
 * the same in every browser, of the bracket that nests too deep, or of a key that its object has already: JSON.parse
 * would drop the first value without a word. Accepts everything else that JSON.parse accepts, and nothing more.
 */
export function scanJson(text: string): ScanProblem | undefined {
  const closers: ('}' | ']')[] = [];
  /** The keys of the open objects, one set for each. */
  const keys: Set<string>[] = [];
  let pos = skip(text, 0);
  let expect: 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'after' = 'value';
  for (;;) {
    const char = text[pos];
    const closer = closers.at(-1);
    if (expect === 'after') {
      if (closer === undefined) return char === undefined ? undefined : { code: 'not-json', offset: pos };
      if (char === closer) {
        if (closers.pop() === '}') keys.pop();
        pos += 1;
      } else if (char === ',') {
        pos += 1;
        expect = closer === '}' ? 'key' : 'value';
      } else return { code: 'not-json', offset: pos };
    } else if ((expect === 'key-or-close' || expect === 'value-or-close') && char === closer) {
      if (closers.pop() === '}') keys.pop();
      pos += 1;
      expect = 'after';
    } else if (expect === 'key' || expect === 'key-or-close') {
      const key = scanString(text, pos);
      if (!key.closed) return { code: 'not-json', offset: key.end };
      if (isRepeated(keys.at(-1), text.slice(pos, key.end))) return { code: 'repeated-key', offset: pos };
      pos = skip(text, key.end);
      if (text[pos] !== ':') return { code: 'not-json', offset: pos };
      pos += 1;
      expect = 'value';
    } else if (char === '{' || char === '[') {
      if (closers.length === MAX_DEPTH) return { code: 'too-deep', offset: pos };
      closers.push(char === '{' ? '}' : ']');
      if (char === '{') keys.push(new Set());
      pos += 1;
      expect = char === '{' ? 'key-or-close' : 'value-or-close';
    } else {
      const scalar = char === '"' ? scanString(text, pos) : scanScalar(text, pos);
      if (!scalar.closed) return { code: 'not-json', offset: scalar.end };
      pos = scalar.end;
      expect = 'after';
    }
    pos = skip(text, pos);
  }
}

/** Notes the key, with its escapes undone. */
function isRepeated(known: Set<string> | undefined, written: string): boolean {
  const key = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
  if (known === undefined || known.has(key)) return known !== undefined;
  known.add(key);
  return false;
}

/** Line and column (in UTF-16 units) of an offset, from 1. Lines end with LF, CR LF or CR. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function skip(text: string, pos: number): number {
  return Math.max(pos, matchEnd(SPACE, text, pos));
}

function matchEnd(pattern: RegExp, text: string, pos: number): number {
  pattern.lastIndex = pos;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

type Scanned = { readonly closed: boolean; readonly end: number };

/** Up to the closing quote, or to the character that spoils the string. No pattern spans it: long ones overflow. */
function scanString(text: string, start: number): Scanned {
  if (text[start] !== '"') return { closed: false, end: start };
  let pos = start + 1;
  for (;;) {
    pos = matchEnd(PLAIN, text, pos);
    if (text[pos] === '"') return { closed: true, end: pos + 1 };
    const escaped = matchEnd(ESCAPE, text, pos);
    if (escaped === -1) return { closed: false, end: pos };
    pos = escaped;
  }
}

function scanScalar(text: string, start: number): Scanned {
  const end = matchEnd(SCALAR, text, start);
  return end === -1 ? { closed: false, end: start } : { closed: true, end };
}
