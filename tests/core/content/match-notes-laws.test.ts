import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNotes } from '../../../src/core/content/match-notes.ts';
import type { Matchable } from '../../../src/core/content/match-profile.ts';

const text = fc
  .array(fc.constantFrom('복제', '리더', '팔로워', 'ISR', 'acks', '기다린다', '**단위**', '무엇인가?', '`code`', 'a'), {
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const fields: fc.Arbitrary<Matchable['fields']> = fc.oneof(
  fc.record({ kind: fc.constantFrom('basic' as const, 'reversible' as const), question: text, answer: text }),
  fc.tuple(text, text).map(([shown, hidden]) => ({ kind: 'cloze' as const, text: `${shown} {{c1::${hidden} x}}` })),
  fc.tuple(text, text).map(([title, value]) => ({
    kind: 'contrast' as const,
    title,
    subjects: ['A', 'B'],
    aspects: [{ name: '점', values: [value, 'y'] }],
  })),
);
const note: fc.Arbitrary<Matchable> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c'),
    fields,
    quote: text,
    path: fc.array(fc.constantFrom('하나', '둘', '셋'), { maxLength: 2 }),
  },
  { requiredKeys: ['fields', 'path'] },
);
/** No two notes the same in everything: which of such twins is meant nobody can say. */
const notes = fc.uniqueArray(note, { maxLength: 12, selector: (one) => JSON.stringify(one) });

describe('laws of matching', () => {
  it('[MATCH-7] is one to one, and its scores lie between 0 and 1', () => {
    fc.assert(
      fc.property(notes, notes, (before, after) => {
        const matches = matchNotes(before, after);
        expect(new Set(matches.map((match) => match.before)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.after)).size).toBe(matches.length);
        for (const { score } of matches) expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });

  it('[MATCH-7] does not depend on the order of either list', () => {
    const shuffled = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(notes, notes, shuffled, shuffled, (before, after, keysBefore, keysAfter) => {
        const mix = (list: readonly Matchable[], keys: readonly number[]) =>
          list
            .map((one, index) => ({ one, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const told = (olds: readonly Matchable[], news: readonly Matchable[]) =>
          matchNotes(olds, news)
            .map((match) => JSON.stringify([olds[match.before], news[match.after], match.by, match.score]))
            .sort();
        expect(told(mix(before, keysBefore), mix(after, keysAfter))).toEqual(told(before, after));
      }),
    );
  });

  it('[MATCH-7] of two that are equally like one, the same is chosen in any order', () => {
    const asked = (question: string): Matchable => ({ fields: { kind: 'basic', question, answer: '' }, path: [] });
    const [one, ...two] = ['aaaa bbbb cccc dddd', 'aaaa bbbb cccc eeee', 'aaaa bbbb cccc ffff'].map(asked);
    const all = one === undefined ? [] : [one];
    const chosen = (after: readonly Matchable[]) => matchNotes(all, after).map((match) => after[match.after]);
    const others = (before: readonly Matchable[]) => matchNotes(before, all).map((match) => before[match.before]);
    expect(chosen(two)).toHaveLength(1);
    expect(chosen(two.toReversed())).toEqual(chosen(two));
    expect(others(two.toReversed())).toEqual(others(two));
  });

  it('[MATCH-7] the same notes match themselves', () => {
    fc.assert(
      fc.property(notes, (given) => {
        const plain = given.map(({ id: _, ...rest }) => rest);
        const unique = [...new Map(plain.map((one) => [JSON.stringify(one), one])).values()];
        const matches = matchNotes(unique, unique.toReversed());
        expect(matches.map((match) => match.before + match.after)).toEqual(unique.map(() => unique.length - 1));
      }),
    );
  });

  it('[MATCH-8] renaming headings changes nothing where texts tell the notes apart', () => {
    const distinct = fc.uniqueArray(note, {
      maxLength: 12,
      selector: ({ fields: own }) => JSON.stringify(own).replace(/[*`\s]|reversible|basic/g, ''),
    });
    fc.assert(
      fc.property(distinct, (before) => {
        const renamed = before.map((one) => ({ ...one, path: one.path.map((heading) => `${heading} (개정)`) }));
        const told = (after: readonly Matchable[]) =>
          matchNotes(before, after).map((match) => [match.before, match.after]);
        expect(told(renamed)).toEqual(told(before));
      }),
    );
  });
});
