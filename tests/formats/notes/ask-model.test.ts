import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CARDS, readAnswer, requestBody } from '../../../src/formats/notes/ask-model.ts';
import { type Candidate, flawsOf } from '../../../src/formats/notes/note-reading.ts';
import { quoteOf } from '../../../src/formats/notes/quote.ts';

const TEXT = `# 카프카

## 복제

복제의 단위는 파티션이다. 리더가
쓰기를 받는다.

## 보존

기본 보존 기간은 7일이다.
`;
const WHOLE = { start: 0, end: TEXT.length };
const note = { text: TEXT, language: 'ko' } as const;

const completion = (content: unknown) => JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });
const answer = (...cards: unknown[]) => completion(JSON.stringify({ cards }));
const read = (body: string, taken: readonly string[] = [], span = WHOLE) =>
  readAnswer(body, note, span, new Set(taken));
const cardsIn = (body: string, taken: readonly string[] = []) => {
  const answered = read(body, taken);
  if (!answered.ok) throw new Error(answered.error);
  return answered.value;
};

const quoteIn = (card: Candidate | undefined) => (card === undefined ? 'no card' : quoteOf(TEXT, card));

const UNIT = { kind: 'basic', question: '복제의 단위는?', answer: '파티션', quote: '복제의 단위는 파티션이다.' };

describe('what a model is sent', () => {
  it('[ASK-1] is the name of the model, fixed instructions in the language of the note, and the passage alone', () => {
    const start = TEXT.indexOf('복제의');
    const passage = { start, end: start + 14 };
    const body = JSON.parse(requestBody('llama3', note, passage));
    expect(Object.keys(body)).toEqual(['model', 'stream', 'messages']);
    expect(body.model).toBe('llama3');
    expect(body.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
    expect(body.messages[1].content).toBe(TEXT.slice(passage.start, passage.end));
    expect(body.messages[0].content).toContain('Write in Korean');
    expect(body.messages[0].content).not.toContain('카프카');
    expect(requestBody('llama3', { ...note, language: 'en' }, WHOLE)).toContain('Write in English');
  });
});

describe('what a model answers', () => {
  it('[ASK-2] becomes candidates of reader model, not explicit, at their quotes, with headings, lines and lint', () => {
    const [unit, days] = cardsIn(
      answer(UNIT, { text: '보존 기간은 {{c1::7일}}이다.', quote: '기본 보존 기간은 7일이다.' }),
    );
    expect(unit).toMatchObject({
      reader: 'model',
      explicit: false,
      path: ['카프카', '복제'],
      lines: [5, 5],
      fields: { kind: 'basic', question: '복제의 단위는?', answer: '파티션' },
    });
    expect(quoteIn(unit)).toBe('복제의 단위는 파티션이다.');
    expect(days).toMatchObject({ path: ['카프카', '보존'], fields: { kind: 'cloze' } });
    const [vague] = cardsIn(answer({ ...UNIT, question: '이것은 무엇인가?' }));
    expect(vague === undefined ? [] : flawsOf(vague)).toContain('no-referent');
  });

  it('[ASK-2] finds a quote whose lines are broken otherwise, and keeps it word for word as the note has it', () => {
    const [card] = cardsIn(answer({ ...UNIT, quote: '리더가 쓰기를 받는다.' }));
    expect(quoteIn(card)).toBe('리더가\n쓰기를 받는다.');
  });

  it.each(['파티션이 복제의 단위다.', '', 7, undefined, 'ㄱ'.repeat(3000)])(
    '[ASK-2] keeps a card without a quote when it is not in what was asked about: %j',
    (quote) => {
      const [card] = cardsIn(answer({ ...UNIT, quote }));
      expect(quoteIn(card)).toBeUndefined();
      expect([card?.start, card?.end, card?.lines]).toEqual([0, 0, [1, 10]]);
    },
  );

  it('[ASK-2] looks for quotes in the selected passage alone', () => {
    const span = { start: TEXT.indexOf('## 보존'), end: TEXT.length };
    const answered = read(answer(UNIT), [], span);
    expect(quoteIn(answered.ok ? answered.value[0] : undefined)).toBeUndefined();
  });

  it.each([
    ['a fence', (json: string) => `Here you are:\n\`\`\`json\n${json}\n\`\`\`\nDone.`],
    ['words around', (json: string) => `Sure! ${json} Anything else?`],
    ['thinking aloud', (json: string) => `<think>{"cards": no}</think>\n${json}`],
  ])('[ASK-3] is read through %s', (_, wrap) => {
    expect(cardsIn(completion(wrap(JSON.stringify({ cards: [UNIT] }))))).toHaveLength(1);
  });

  it('[ASK-3] may be a bare list', () => {
    expect(cardsIn(completion(JSON.stringify([UNIT])))).toHaveLength(1);
  });

  it.each([
    ['', 'not-json'],
    ['<html>502</html>', 'not-json'],
    [completion('I cannot do that.'), 'not-json'],
    ['{}', 'wrong-shape'],
    ['[]', 'wrong-shape'],
    [JSON.stringify({ choices: [] }), 'wrong-shape'],
    [completion(null), 'wrong-shape'],
    [completion('{"flashcards": []}'), 'wrong-shape'],
    [completion('"cards"'), 'wrong-shape'],
    [answer(), 'no-cards'],
    [answer(null, 1, 'x', [], {}), 'no-cards'],
    [answer({ question: '무엇?', answer: ' ' }), 'no-cards'],
    [answer({ kind: 'cloze', text: '빈칸이 없다' }), 'no-cards'],
    [answer({ kind: 'essay', question: '무엇?', answer: '답' }), 'no-cards'],
    [answer({ question: '무엇?', answer: '답'.repeat(20_001) }), 'no-cards'],
    [completion('{"cards":[{"question":"\\ud800","answer":"x"}]}'), 'not-json'],
    [`${'['.repeat(100_000)}`, 'not-json'],
  ])('[ASK-3] is refused with the reason: %.60j', (body, error) => {
    expect(read(body)).toEqual({ ok: false, error });
  });

  it('[ASK-3] never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => void [read(text), read(completion(json)), read(json)]),
    );
  });

  it('[ASK-4] gives no question that is there already, and each only once', () => {
    const [card] = cardsIn(answer(UNIT, { ...UNIT, answer: '다른 답' }));
    expect(cardsIn(answer(UNIT, { ...UNIT, answer: '다른 답' }))).toHaveLength(1);
    expect(read(answer(UNIT), [card?.key ?? ''])).toEqual({ ok: false, error: 'no-cards' });
  });

  it('[ASK-4] gives no more than so many', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ ...UNIT, question: `${n}번은?` }));
    expect(cardsIn(answer(...many))).toHaveLength(MAX_CARDS);
  });
});
