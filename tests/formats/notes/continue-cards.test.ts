import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/core/content/note.ts';
import { noteId, sourceId } from '../../../src/core/kernel/ids.ts';
import { candidatesOf, continueCards } from '../../../src/formats/notes/continue-cards.ts';
import { type Candidate, readingOf } from '../../../src/formats/notes/note-reading.ts';
import { quoteOf } from '../../../src/formats/notes/quote.ts';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';

const read = (text: string) => readingOf(readStudyNote(text, 'kafka.md'), 'kafka.md');
const NOTE =
  '# Kafka\n\n## 단위\n\nQ: 복제의 단위는?\nA: 파티션\n\n## 커밋\n\nQ: 커밋은 언제인가?\nA: ISR 전원이 받은 때\n';

/** The candidates as they were stored. */
const storedFrom = (candidates: readonly Candidate[]): Note[] =>
  candidates.map(({ key, fields, path, ...place }) => ({
    id: noteId(`d/${key}`),
    fields,
    tags: [],
    from: {
      source: sourceId('d/kafka'),
      ...(path.at(-1) === undefined ? {} : { heading: path.at(-1) ?? '' }),
      quote: quoteOf(NOTE, { ...place, fields }) ?? '',
    },
    stamp: { at: 1, counter: 0, device: 'd' },
  }));

const byAnswer = (answer: string) => ({ fields: { kind: 'basic' as const, question: '복제의 단위는?', answer } });

describe('what becomes of the cards of a note', () => {
  it('[CHANGE-1] the same note again continues each card and changes none', () => {
    const reading = read(NOTE);
    const stored = storedFrom(reading.explicit);
    const { cards, gone } = continueCards(stored, reading, reading);
    expect([...cards].map(([key, { note, by, changed, isOwn }]) => [`d/${key}` === note, by, changed, isOwn])).toEqual([
      [true, 'same-text', false, false],
      [true, 'same-text', false, false],
    ]);
    expect(gone).toEqual([]);
  });

  it('[CHANGE-1] a renamed heading is no change of the card', () => {
    const stored = storedFrom(read(NOTE).explicit);
    const { cards } = continueCards(stored, read(NOTE), read(NOTE.replace('## 단위', '## 복제 단위')));
    expect([...cards.values()].map(({ changed }) => changed)).toEqual([false, false]);
  });

  it('[CHANGE-5] a text of the person’s own is no change while the note says what it said', () => {
    const [unit, commit] = storedFrom(read(NOTE).explicit);
    const stored = [{ ...unit, ...byAnswer('파티션. 토픽이 아니다.') }, commit] as Note[];
    const again = continueCards(stored, read(NOTE), read(`${NOTE}\n## 끝\n`));
    expect([...again.cards.values()].map(({ isOwn, changed }) => [isOwn, changed])).toEqual([
      [true, false],
      [false, false],
    ]);
    const edited = continueCards(stored, read(NOTE), read(NOTE.replace('A: 파티션', 'A: 토픽의 파티션')));
    expect([...edited.cards.values()].map(({ isOwn, changed }) => [isOwn, changed])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('[CHANGE-4] a card whose text is gone is gone; one that is there again is back', () => {
    const without = NOTE.slice(0, NOTE.indexOf('## 커밋'));
    const stored = storedFrom(read(NOTE).explicit);
    expect(continueCards(stored, read(NOTE), read(without)).gone).toEqual([stored[1]]);
    const { cards } = continueCards(stored, read(without), read(NOTE));
    expect([...cards.values()].map(({ isBack }) => isBack)).toEqual([false, true]);
  });

  it('[CHANGE-9] a card made by hand stays with its passage and goes with it', () => {
    const text = `${NOTE}\n리더가 쓰기를 받는다.\n`;
    const [unit] = storedFrom(read(NOTE).explicit);
    const byHand = {
      ...unit,
      id: noteId('d/by-hand'),
      fields: { kind: 'basic', question: '누가 쓰기를 받나?', answer: '리더' },
      from: { source: sourceId('d/kafka'), quote: '리더가 쓰기를 받는다.' },
    } as Note;
    expect(continueCards([byHand], read(text), read(text)).gone).toEqual([]);
    expect(continueCards([byHand], read(text), read(`${text}\n더.`)).gone).toEqual([]);
    expect(continueCards([byHand], read(text), read(NOTE)).gone).toEqual([byHand]);
  });

  it('[CHANGE-10] a suggestion that was not wanted does not take over a card that is gone', () => {
    const prose = '# Kafka\n\nISR이란 리더를 따라잡은 복제본의 집합을 말한다.\n';
    const card = 'Q: ISR이란 무엇을 말하는가?\nA: 리더를 따라잡은 복제본의 집합\n';
    const both = read(`${prose}\n${card}`);
    expect(candidatesOf(both).length).toBeGreaterThan(1);
    const stored = storedFrom(both.explicit);
    const { cards, gone } = continueCards(stored, both, read(prose));
    expect([cards.size, gone]).toEqual([0, stored]);
    expect(continueCards(stored, read(card), read(prose)).cards.size).toBe(1);
  });
});
