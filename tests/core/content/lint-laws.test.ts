import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintNotes } from '../../../src/core/content/lint.ts';
import type { LintNote } from '../../../src/core/content/lint-note.ts';
import type { Fields } from '../../../src/core/content/note.ts';
import { ask } from './lint-support.ts';

const PIECES = [
  '```',
  '~~~',
  '`',
  '``',
  '$',
  '$$',
  '{{c1::',
  '{{c2::리더::',
  '}}',
  '을 ',
  '(를)',
  '이것은',
  '무엇인가?',
  'What is it? ',
  '- ',
  '1. ',
  '> ',
  '| a |',
  '\n',
  '\n\n',
  '    ',
  '\\',
  '[a](',
  ')',
  '*',
  ', ',
  'ISR',
  '\uE000',
  '\uD800',
  '\u1100',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const fields: fc.Arbitrary<Fields> = fc.oneof(
  fc.record({ kind: fc.constantFrom('basic' as const, 'reversible' as const), question: text, answer: text }),
  fc.record({ kind: fc.constant('cloze' as const), text }),
  fc.record({
    kind: fc.constant('contrast' as const),
    title: text,
    subjects: fc.array(text, { maxLength: 3 }),
    aspects: fc.array(fc.record({ name: text, values: fc.array(text, { maxLength: 3 }) }), { maxLength: 3 }),
  }),
);
const note: fc.Arbitrary<LintNote> = fc.record(
  { id: fc.string(), fields, checked: fc.record({ subject: text, version: text, date: text }) },
  { requiredKeys: ['id', 'fields'] },
);

describe('card lint: laws', () => {
  it('[LINT-14] no text makes it throw, and the same notes give the same findings', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), text, (notes, today) => {
        const options = { today, needsSource: true };
        const found = lintNotes(notes, options);
        expect(lintNotes(structuredClone(notes), options)).toEqual(found);
        expect(found.filter(({ rule }) => rule === 'no-source')).toHaveLength(notes.length);
      }),
      { numRuns: 300 },
    );
  });

  it('[LINT-14] a note alone gives what it gives among others, but for likeness', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), (notes) => {
        const options = { today: '2026-11-24', needsSource: false };
        const alone = notes.flatMap((one) => lintNotes([one], options));
        expect(lintNotes(notes, options).filter(({ rule }) => rule !== 'near-duplicate')).toEqual(alone);
      }),
    );
  });

  it('[LINT-14] ten thousand notes that share their words take no longer than a moment', () => {
    const words = Array.from({ length: 300 }, (_, index) => `단어${String.fromCharCode(0xac00 + index * 7)}`);
    const sentence = (seed: number, count: number) =>
      Array.from({ length: count }, (_, n) => words[(seed * 31 + n * n * 17 + seed * n * 7) % words.length]).join(' ');
    const notes = Array.from({ length: 10_000 }, (_, n) => ({
      id: String(n),
      fields: ask(`${sentence(n, 12)}의 값 ${n}`, sentence(n + 1, 20)),
    }));
    const started = performance.now();
    expect(
      lintNotes([...notes, { id: 'twin', fields: notes[9_000]!.fields }], { today: '', needsSource: false }),
    ).toEqual([{ note: 'twin', rule: 'near-duplicate', level: 'warning', detail: '9000' }]);
    // Comparing each with each would take minutes; the margin is for a busy machine.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
