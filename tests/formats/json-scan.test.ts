import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/formats/json-parse.ts';
import { MAX_DEPTH, placeOf, scanJson } from '../../src/formats/json-scan.ts';

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('JSON text', { timeout: 30_000 }, () => {
  it('[DECK-5] accepts exactly what JSON.parse accepts', () => {
    const token = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"\\u12aF"', '"\\x"', '\\', '0', '01', '-', '-0.5e+3', '1.', '.5'],
      ...[
        'true',
        'false',
        'null',
        'NaN',
        'tru',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        '\u2028',
        '//c',
        '/**/',
        "'a'",
        '\u0001',
        '\uFEFF',
      ],
    );
    const noise = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(fc.oneof(noise, fc.string(), fc.json()), (text) => {
        const problem = scanJson(text);
        if (problem?.code !== 'repeated-key') expect(problem === undefined).toBe(accepts(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('[DECK-5] a file cut short or with one character changed is judged as JSON.parse judges it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, seed, put) => {
        const at = seed % (text.length + 1);
        for (const changed of [text.slice(0, at), text.slice(0, at) + put + text.slice(at + 1)]) {
          const problem = scanJson(changed);
          if (problem?.code !== 'repeated-key') expect(problem === undefined).toBe(accepts(changed));
        }
      }),
      { numRuns: 700 },
    );
  });

  it.each([
    ['{"a": 1,}', 1, 9],
    ['{"a": 1\n "b": 2}', 2, 2],
    ['[1, 2', 1, 6],
    ["{'a': 1}", 1, 2],
    ['{\r\n  "a": tru\r\n}', 2, 8],
    ['[]\n\n]', 3, 1],
    ['["a\nb"]', 1, 4],
    ['["\\x"]', 1, 3],
    ['질문,답', 1, 1],
    ['[1 /* c */]', 1, 4],
  ])('[DECK-6] tells line and column of the first character that cannot stand there: %j', (text, line, column) => {
    expect(parseJson(text)).toEqual({
      ok: false,
      error: { errors: [{ code: 'not-json', path: '', line, column }], more: 0 },
    });
  });

  it('[DECK-7] nesting is refused by a walk that cannot overflow', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(nested(MAX_DEPTH)).ok).toBe(true);
    for (const text of [nested(MAX_DEPTH + 1), nested(100_000), '['.repeat(3_000_000), '{"a":'.repeat(100_000)]) {
      const result = parseJson(text);
      expect(result.ok ? undefined : result.error.errors[0]?.code).toBe('too-deep');
    }
    expect(parseJson(`{"a": ${nested(70)}}`)).toMatchObject({ error: { errors: [{ line: 1, column: 70 }] } });
  });

  it('[DECK-7] a very long string is no trouble', () => {
    expect(parseJson(JSON.stringify('\\"가'.repeat(1_000_000))).ok).toBe(true);
  });

  it.each([
    ['{"a": [{"__proto__": {"x": 1}}]}', 'forbidden-key', 'a[0].__proto__'],
    ['{"\\u005f_proto__": 1}', 'forbidden-key', '__proto__'],
    ['{"constructor": {"prototype": {}}}', 'forbidden-key', 'constructor'],
    ['[{"prototype": 1}]', 'forbidden-key', '[0].prototype'],
    ['{"a": ["x", "\\ud83d"]}', 'lone-surrogate', 'a[1]'],
    ['{"a": "\\udc00\\ud800"}', 'lone-surrogate', 'a'],
    ['{"a": "\ud800"}', 'lone-surrogate', 'a'],
  ])('[DECK-8] refuses %j with its place', (text, code, path) => {
    const result = parseJson(text);
    expect(result.ok ? undefined : result.error.errors[0]).toMatchObject({ code, path, line: 1 });
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it.each([
    ['[{"question": "a",\n "question": "b", "answer": "c"}]', 2, 2],
    ['{"a": 1, "\\u0061": 2}', 1, 10],
    ['{"a": {"b": 1}, "a": 2}', 1, 17],
  ])('[DECK-68] a name that an object has already is refused where it stands again: %j', (text, line, column) => {
    expect(parseJson(text)).toMatchObject({ error: { errors: [{ code: 'repeated-key', line, column }] } });
  });

  it('[DECK-68] the same name in other objects is welcome', () => {
    expect(parseJson('[{"a": 1}, {"a": {"a": 1}}, {"b": {"a": 1}, "a": 2}]').ok).toBe(true);
  });

  it('[DECK-8] the same words as values, and whole pairs, are welcome', () => {
    expect(parseJson('["__proto__", "constructor", "\\ud83e\\udde0", "🧠"]').ok).toBe(true);
  });

  it('[DECK-6] places count from 1 over every kind of line end', () => {
    expect(placeOf('a\r\nb\rc\nd', 7)).toEqual({ line: 4, column: 1 });
    expect(placeOf('', 0)).toEqual({ line: 1, column: 1 });
  });
});
