import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteId } from '../../../src/core/kernel/ids.ts';
import { flawsOf, type NoteReading, readingOf } from '../../../src/formats/notes/note-reading.ts';
import { deckOfNotes } from '../../../src/formats/notes/notes-to-deck.ts';
import { quoteOf } from '../../../src/formats/notes/quote.ts';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';
import { sourceIdOf } from '../../../src/formats/notes/source-id.ts';
import { corpus } from './support.ts';

const read = (text: string, path = 'n.md') => readingOf(readStudyNote(text, path), path);
const all = ({ explicit, suggested, further }: NoteReading) => [...explicit, ...suggested, ...further];
const wanted = (reading: NoteReading) => ({ reading, cards: reading.explicit.map((card) => ({ card })) });
const QA = 'Q: 하나?\nA: 둘\n';

describe('a note as the workbench takes it', () => {
  it('[NOTE-13] gives each candidate a key of its own, the same wherever the question stands', () => {
    for (const { file, text } of corpus()) {
      const keys = all(read(text, file)).map(({ key }) => key);
      expect(new Set(keys).size, file).toBe(keys.length);
    }
    const [before] = read(QA).explicit;
    expect(read(`# 제목\n\n새 글.\n\n${QA.replace('둘', '셋')}`).explicit[0]?.key).toBe(before?.key);
    const twice = read(`${QA}\n---\n\n${QA}`).explicit.map(({ key }) => key);
    expect(new Set(twice).size).toBe(2);
    expect(twice[0]).toBe(before?.key);
  });

  it('[NOTE-13] is plain data, with the line and the passage of each candidate', () => {
    const reading = read(`# 제목\n\n${QA}`);
    expect(structuredClone(reading)).toEqual(reading);
    const [card] = reading.explicit;
    expect(card).toMatchObject({ lines: [3, 4] });
    expect(card === undefined ? '' : quoteOf(reading.text, card)).toBe(QA.trim());
  });

  it('[NOTE-14] marks what the lint finds in a candidate, suggested or written', () => {
    const reading = read('Q: 이것은?\nA: 파드\n\n---\n\nQ: 파드란?\nA: 배포 단위\n');
    expect(reading.explicit.map(flawsOf)).toEqual([['no-referent'], []]);
    const edited = { kind: 'basic', question: '이것은?', answer: '배포 단위' } as const;
    expect(reading.explicit.map((card) => flawsOf({ ...card, fields: edited }))).toEqual([
      ['no-referent'],
      ['no-referent'],
    ]);
  });

  it('[NOTE-15] names the pictures of a note as written, none of them in code', () => {
    const text =
      '![a](img/a.png) <img width="3" src="b.jpg">\n\n![[c.png|300]]\n\n![d][d]\n\n```\n![x](x.png)\n```\n\n[d]: d.svg\n';
    const { pictures } = read(text);
    expect(pictures.map(({ address }) => address)).toEqual(['img/a.png', 'b.jpg', 'c.png', 'd.svg']);
    expect(pictures.map(({ start, end }) => text.slice(start, end))).toEqual([
      '![a](img/a.png)',
      '<img width="3" src="b.jpg">',
      '![[c.png|300]]',
      '![d][d]',
    ]);
  });

  it('[NOTE-15] names a picture whose address stands anywhere in a long note', () => {
    const words = (n: number) => `${'말과 [묶음] 그리고 *기울임*. '.repeat(n)}\n\n`;
    const text = `![그림][Far A]\n\n${words(300)}![둘][]\n\n${words(300)}[far  a]: a.svg\n[둘]: b.svg\n`;
    expect(read(text).pictures.map(({ address }) => address)).toEqual(['a.svg', 'b.svg']);
  });
});

describe('a deck of several notes', () => {
  const readings = [read(QA, 'a/kafka.md'), read('Q: 셋?\nA: 넷\n', 'b/kafka.md'), read('Q: 다섯?\nA: 여섯\n', 'c.md')];

  it('[NOTE-16] names each source by its path, and is the same whatever the order of the notes', () => {
    const first = deckOfNotes(readings.map(wanted), 'notes').deck;
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: 3 }), (shuffled) => {
        expect(deckOfNotes(shuffled.map(wanted), 'notes').deck).toEqual(first);
      }),
    );
    expect(new Set(first.sources.map(({ id }) => id)).size).toBe(3);
    const alone = sourceIdOf({ path: 'b/kafka.md', title: 'x' });
    expect(first.sources.map(({ id }) => id)).toContain(alone);
    expect(sourceIdOf({ path: 'kafka.md', title: 'x' })).toBe('kafka');
  });

  it('[NOTE-17] gives a card that continues a stored note its identity', () => {
    const [reading] = readings;
    const [card] = reading?.explicit ?? [];
    if (reading === undefined || card === undefined) throw new Error('no card');
    const ids = (existing: string, home = 'notes') =>
      deckOfNotes([{ reading, cards: [{ card, existing: noteId(existing) }] }], home).deck.notes.map(({ id }) => id);
    expect(ids('other/q-1')).toEqual(['other/q-1']);
    expect(ids(`${deckOfNotes([wanted(reading)], 'n').deck.id}/q-1`)).toEqual(['q-1']);
  });
});
