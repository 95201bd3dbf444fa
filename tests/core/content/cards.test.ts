import { describe, expect, it } from 'vitest';
import { cardFace, templatesOf } from '../../../src/core/content/cards.ts';
import { contrastTable } from '../../../src/core/content/contrast.ts';
import type { Fields } from '../../../src/core/content/note.ts';

const basic: Fields = { kind: 'basic', question: 'Q', answer: 'A' };
const reversible: Fields = { kind: 'reversible', question: 'ISR', answer: 'In-Sync Replicas' };
const cloze: Fields = { kind: 'cloze', text: '{{c3::a}} {{c1::b}}' };
const contrast: Fields = {
  kind: 'contrast',
  title: 'acks',
  subjects: ['acks=0', 'acks=1', 'acks=all'],
  aspects: [
    { name: '기다리는 곳', values: ['없음', '리더', 'ISR 전원'] },
    { name: '값', values: ['`a|b`', 'x\\|y', '줄\n바꿈'] },
  ],
};

describe('cards of a note', () => {
  it('[CONTENT-5] a note gives its cards in a fixed order', () => {
    expect(templatesOf(basic)).toEqual(['1']);
    expect(templatesOf(reversible)).toEqual(['1', '2']);
    expect(templatesOf(cloze)).toEqual(['c1', 'c3']);
    expect(templatesOf(contrast)).toEqual(['a1', 'a2', 's1', 's2', 's3']);
  });

  it('[CONTENT-5] a template that the note does not have is no card', () => {
    for (const template of ['2', 'c1', 'a1', '', '01', '1.0', 'x1']) expect(cardFace(basic, template).ok).toBe(false);
    expect(cardFace(cloze, 'c2')).toEqual({ ok: false, error: 'no-such-card' });
    expect(cardFace(contrast, 'a3').ok).toBe(false);
    expect(cardFace(contrast, 's4').ok).toBe(false);
  });

  it('[CONTENT-6] a basic card asks its question, a reversible one both ways', () => {
    expect(cardFace(basic, '1')).toMatchObject({ ok: true, value: { prompt: 'recall', question: 'Q', answer: 'A' } });
    expect(cardFace(reversible, '1')).toMatchObject({ value: { question: 'ISR', answer: 'In-Sync Replicas' } });
    expect(cardFace(reversible, '2')).toMatchObject({ value: { question: 'In-Sync Replicas', answer: 'ISR' } });
  });

  it('[CONTENT-6] the answer of a cloze stands in the place of its question', () => {
    expect(cardFace(cloze, 'c3')).toEqual({
      ok: true,
      value: {
        prompt: 'blank',
        question: '\uE000[...]\uE001 b',
        hint: { question: '\uE000[·]\uE001 b', initials: ['·'] },
        answer: '\uE002a\uE003 b',
        replaces: true,
      },
    });
  });

  it('[CONTENT-7] a contrast asks to fill a row', () => {
    expect(cardFace(contrast, 'a1')).toMatchObject({
      ok: true,
      value: {
        prompt: 'row',
        question:
          'acks\n\n|  | acks=0 | acks=1 | acks=all |\n| --- | --- | --- | --- |\n| 기다리는 곳 | \uE000[...]\uE001 | \uE000[...]\uE001 | \uE000[...]\uE001 |',
        answer:
          'acks\n\n|  | acks=0 | acks=1 | acks=all |\n| --- | --- | --- | --- |\n| 기다리는 곳 | \uE002없음\uE003 | \uE002리더\uE003 | \uE002ISR 전원\uE003 |',
        replaces: true,
      },
    });
  });

  it('[CONTENT-7] a contrast asks which subject has these values, without naming it', () => {
    const face = cardFace(contrast, 's3');
    expect(face).toMatchObject({
      ok: true,
      value: {
        prompt: 'subject',
        question: 'acks\n\n|  | \uE000[...]\uE001 |\n| --- | --- |\n| 기다리는 곳 | ISR 전원 |\n| 값 | 줄 바꿈 |',
        answer: 'acks=all',
        replaces: false,
      },
    });
  });

  it('[CONTENT-7] a cell is one line and its pipes are escaped once', () => {
    expect(contrastTable(contrast).split('\n')[3]).toBe('| 값 | `a\\|b` | x\\|y | 줄 바꿈 |');
  });
});
