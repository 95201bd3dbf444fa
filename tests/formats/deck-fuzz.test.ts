import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/core/kernel/result.ts';
import { readBackup } from '../../src/formats/backup.ts';
import { readDeckFile } from '../../src/formats/deck-json.ts';
import { compileDeckMarkdown } from '../../src/formats/deck-markdown.ts';
import { decodeText } from '../../src/formats/decode-text.ts';
import { type FormatFailure, MAX_ISSUES } from '../../src/formats/issue.ts';
import { printDeck } from '../../src/formats/print-deck.ts';

/** Unicode counts the Hangul fillers, which nobody can see, as letters. */
const isSeen = (text: string) => /[\p{L}\p{N}]/u.test(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isSeen);
const id = fc.stringMatching(/^[a-z0-9가-힣]{1,8}$/);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }));

const fields = fc.oneof(
  fc.record({ kind: fc.constantFrom('basic', 'reversible'), question: word, answer: word }),
  fc.record({ kind: fc.constant('cloze'), text: word.map((text) => `{{c1::x}} ${text}`) }),
  fc.integer({ min: 2, max: 4 }).chain((count) => {
    const values = fc.array(word, { minLength: count, maxLength: count });
    const aspects = fc.array(fc.record({ name: word, values }), { minLength: 1, maxLength: 3 });
    return fc.record({ kind: fc.constant('contrast'), title: word, subjects: values, aspects });
  }),
);
const extras = fc
  .tuple(
    optional('tags', fc.array(word, { maxLength: 3 })),
    optional('checked', fc.constant({ subject: 'S', version: '1', date: '2026-11-22' })),
    optional('from', fc.record({ source: fc.constant('src') })),
  )
  .map((parts) => Object.assign({}, ...parts));
const note = fc.tuple(id, fields, extras).map(([noteId, body, rest]) => ({ id: noteId, ...body, ...rest }));
const deck = fc.record({
  format: fc.constant('saegim-deck'),
  version: fc.constant(1),
  id,
  name: word,
  description: fc.string(),
  sources: fc.constant([{ id: 'src', title: 'T', markdown: 'M' }]),
  notes: fc.uniqueArray(note, { selector: ({ id: noteId }) => noteId, minLength: 1, maxLength: 6 }),
});

/** What must be true of any refusal. */
function checkRefusal(outcome: Result<unknown, FormatFailure>): void {
  if (outcome.ok) return;
  const { errors, more } = outcome.error;
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(MAX_ISSUES);
  expect(more).toBeGreaterThanOrEqual(0);
  for (const { path, detail } of errors) expect(JSON.stringify([path, detail])).not.toMatch(/\p{Surrogate}/u);
}

function readAll(text: string): void {
  checkRefusal(readDeckFile(text, 'x.json'));
  checkRefusal(readBackup(text));
}

describe('readers under any input', { timeout: 30_000 }, () => {
  it('[DECK-30] what is printed is read back the same', () => {
    fc.assert(
      fc.property(deck, (value) => {
        const first = readDeckFile(JSON.stringify(value), 'x.json');
        expect(first).toMatchObject({ ok: true });
        if (!first.ok) return;
        const { warnings, ...content } = first.value[0]!;
        const second = readDeckFile(printDeck(content), 'y.json');
        expect(second).toEqual({ ok: true, value: [{ ...content, warnings: [] }] });
        expect(second.ok && printDeck(second.value[0]!)).toBe(printDeck(content));
        expect(warnings).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('[DECK-31] no text makes a reader throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), readAll), { numRuns: 80 });
  });

  it('[DECK-31] no bytes make the decoder throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const text = decodeText(bytes);
        if (text.ok) readAll(text.value);
      }),
      { numRuns: 80 },
    );
  });

  it('[DECK-31] a deck with anything in any place of it is read or refused, never thrown over', () => {
    const anything = fc.anything({ withNullPrototype: false, maxDepth: 2 }).map((value) => {
      const text = JSON.stringify(value, (_, child) => (typeof child === 'bigint' ? 0 : child));
      return text === undefined ? null : (JSON.parse(text) as unknown);
    });
    fc.assert(
      fc.property(deck, fc.nat(), anything, (value, seed, put) => {
        const places: [Record<string, unknown>, string][] = [];
        const walk = (holder: object) => {
          for (const [key, child] of Object.entries(holder)) {
            places.push([holder as Record<string, unknown>, key]);
            if (typeof child === 'object' && child !== null) walk(child);
          }
        };
        const copy = structuredClone(value);
        walk(copy);
        const [holder, key] = places[seed % places.length]!;
        holder[key] = put;
        readAll(JSON.stringify(copy));
      }),
      { numRuns: 80 },
    );
  });

  it('[DECK-31] no Markdown makes the compiler throw', () => {
    const line = fc.constantFrom(
      ...[
        '---',
        'id: a',
        'name: A',
        'sources:',
        '  - id: n',
        '    file: f',
        'a: &x [*x]',
        '# h',
        '## t {#id}',
        '## t {#id .cloze}',
      ],
      ...[
        '## {#c .contrast}',
        '|  | a | b |',
        '| - | - | - |',
        '| x | 1 |',
        '> tags: a',
        '> quote: q',
        '> x',
        '```',
        '',
        'text',
        '{{c1::a}}',
        '===',
        '<!-- c -->',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n')),
        (text) => {
          checkRefusal(compileDeckMarkdown(text, () => 'M'));
          checkRefusal(compileDeckMarkdown(`---\nid: a\nname: A\n---\n\n## t {#x}\n\n${text}`, () => 'M'));
        },
      ),
      { numRuns: 80 },
    );
  });
});
