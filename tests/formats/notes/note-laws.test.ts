import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeckFile } from '../../../src/formats/deck-json.ts';
import { readingOf } from '../../../src/formats/notes/note-reading.ts';
import { deckOfNotes } from '../../../src/formats/notes/notes-to-deck.ts';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';
import { printDeck } from '../../../src/formats/print-deck.ts';
import { corpus } from './support.ts';

const piece = fc.constantFrom(
  '# 제목',
  '## 파드란?',
  '**굵은 줄**',
  '파드는 배포의 최소 단위이다.',
  'A pod is the smallest unit of deployment.',
  'Q: a',
  'A: b',
  'C: a [b] c',
  'left::right',
  'front',
  '?',
  '==mark==',
  '{{c1::x::y}}',
  '<details><summary>s</summary>',
  '</details>',
  '| 질문 | 답 |\n| --- | --- |\n| 가 | 나 |',
  '- 가나: 다라 마바사',
  '  - 안쪽: 더 안쪽에 있는 글',
  '> 인용',
  'what? #flashcard',
  '```',
  '~~~',
  '$$',
  '<!--',
  '---',
  'acks=all 설정은 기본값 3초 이다',
  '',
);
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 25 })
  .map((lines) => lines.join('\n'));
const plain = fc.array(piece, { maxLength: 25 }).map((lines) => lines.join('\n'));
const cardsOf = (written: string) => {
  const note = readStudyNote(written, 'n.md');
  return [...note.explicit, ...note.suggested, ...note.further];
};

describe('what holds for any note', { timeout: 60_000 }, () => {
  it('[NOTE-3] never throws, and [NOTE-5] every passage lies in the text, on its line', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 1 as const, 2 as const), (written, level) => {
        const note = readStudyNote(written, 'n.md', level === undefined ? {} : { headingLevel: level });
        for (const { start, end } of [...note.explicit, ...note.suggested, ...note.further]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(note.text.length);
          expect(note.lineOf(start)).toBe(note.text.slice(0, start).split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[NOTE-4] finds nothing inside a fence', () => {
    fc.assert(
      fc.property(plain, (inside) => {
        expect(cardsOf(`\`\`\`\`\`\`\n${inside}\n\`\`\`\`\`\`\n`)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('[NOTE-6] reads NFD as NFC and CRLF as LF', () => {
    fc.assert(
      fc.property(plain, (written) => {
        const cards = cardsOf(written);
        expect(cardsOf(written.normalize('NFD'))).toEqual(cards);
        expect(cardsOf(written.replaceAll('\n', '\r\n'))).toEqual(cards);
      }),
      { numRuns: 150 },
    );
  });

  it('[NOTE-12] makes a deck that is read back, with quotes from its source', () => {
    for (const { file, text: written } of corpus()) {
      const note = readStudyNote(written, file);
      const reading = readingOf(note, file);
      const cards = [...reading.explicit, ...reading.suggested].map((card) => ({ card }));
      const { deck } = deckOfNotes([{ reading, cards }], 'notes');
      if (deck.notes.length === 0) continue;
      const read = readDeckFile(printDeck(deck), 'deck.json');
      expect(read.ok && read.value[0]?.warnings, file).toEqual([]);
      for (const { from } of deck.notes) {
        expect(from?.quote?.length ?? 0, file).toBeLessThanOrEqual(300);
        expect(note.text, file).toContain(from?.quote ?? '');
      }
    }
  });

  it('[NOTE-11] reads a note of two megabytes', () => {
    const part = '## 파드란?\n\n배포의 최소 단위이다.\n\n- 노드: 파드가 실행되는 기계\n\n```\na == b\n```\n\n';
    const note = readStudyNote(part.repeat(Math.ceil(2_000_000 / part.length)), 'big.md');
    expect(note.suggested.length).toBeGreaterThan(1000);
  });
});
