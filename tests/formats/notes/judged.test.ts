import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';
import { brief, corpus } from './support.ts';

type Judged = { readonly file: string; readonly card: string; readonly judgement: 'keep' | 'small-edit' | 'no' };

it('[NOTE-10] suggests what is worth keeping: 70 % or more by hand, and nothing that nobody judged', () => {
  const judged: readonly Judged[] = JSON.parse(readFileSync('tests/fixtures/notes-judged.json', 'utf8'));
  const verdicts = new Map(judged.map(({ file, card, judgement }) => [`${file} ${card}`, judgement]));
  const suggested = corpus().flatMap(({ file, text }) =>
    readStudyNote(text, file).suggested.map((card) => `${file} ${brief(card)}`),
  );
  expect(suggested.filter((card) => !verdicts.has(card))).toEqual([]);
  expect(suggested.length).toBeGreaterThanOrEqual(100);
  const count = (wanted: string) => suggested.filter((card) => verdicts.get(card) === wanted).length;
  const [keep, edit, no] = ['keep', 'small-edit', 'no'].map(count);
  const share = ((keep ?? 0) + (edit ?? 0)) / suggested.length;
  process.stdout.write(
    `suggestions worth accepting: ${(share * 100).toFixed(1)} % of ${suggested.length} (${keep} keep, ${edit} small edit, ${no} no)\n`,
  );
  expect(share).toBeGreaterThanOrEqual(0.7);
});
