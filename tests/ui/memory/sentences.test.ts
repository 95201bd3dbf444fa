import { describe, expect, it } from 'vitest';
import { en } from '../../../src/ui/i18n/en.ts';
import { ko } from '../../../src/ui/i18n/ko.ts';
import { effectSentence } from '../../../src/ui/memory/effect-sentence.ts';
import { niceCeiling } from '../../../src/ui/memory/nice-ceiling.ts';
import { outlookSentence } from '../../../src/ui/memory/outlook-sentence.ts';
import { aCourse, effectsOf } from './support.ts';

it('[TUNE-16] tells the daily limit of one deck, or of those over theirs together', () => {
  expect(ko.memory.limited(200, 3, 1)).toBe('하루 한도가 200장이라, 밀린 카드는 약 3일에 걸쳐 나옵니다.');
  expect(ko.memory.limited(400, 3, 2)).toBe(
    '한도를 넘는 덱 2개의 하루 한도가 합쳐 400장이라, 밀린 카드는 약 3일에 걸쳐 나옵니다.',
  );
  expect(en.memory.limited(200, 3, 1)).toBe(
    'The daily limit is 200 cards, so what is due will come over about 3 days.',
  );
  expect(en.memory.limited(400, 3, 2)).toBe(
    'The daily limits of the 2 decks over theirs come to 400 cards, so what is due will come over about 3 days.',
  );
});

describe('what changes, in a sentence', () => {
  it.each([
    [
      effectsOf('same', 'sooner', 'same', 'later', 'later'),
      '자주 틀리는 카드는 더 빨리, 꾸준히 맞히는 카드, 쉬운 카드는 더 늦게 다시 묻습니다.',
      'Cards you often miss come back sooner, cards you keep getting right, easy cards later.',
    ],
    [effectsOf('sooner'), '처음부터 맞힌 카드는 더 빨리 다시 묻습니다.', 'Cards known at first come back sooner.'],
    [
      effectsOf('same', 'same', 'same', 'later', 'later'),
      '꾸준히 맞히는 카드, 쉬운 카드는 더 늦게 다시 묻습니다.',
      'Cards you keep getting right, easy cards come back later.',
    ],
    [
      effectsOf('sooner', 'same', 'sooner', 'sooner', 'sooner'),
      '거의 모든 카드를 지금보다 더 빨리 다시 묻습니다.',
      'Nearly every kind of card comes back sooner than now.',
    ],
    [
      effectsOf('later', 'later', 'later', 'later', 'later'),
      '어떤 카드든 지금보다 더 늦게 다시 묻습니다.',
      'Every kind of card comes back later than now.',
    ],
    [effectsOf(), '어떤 카드든 복습간격은 거의 그대로입니다.', 'Intervals stay about the same for every kind of card.'],
  ])('[TUNE-10] names what changes (%#)', (effects, korean, english) => {
    expect(effectSentence(effects, false, ko.memory)).toBe(korean);
    expect(effectSentence(effects, false, en.memory)).toBe(english);
  });

  it('[TUNE-13] compares with before once the values are in use', () => {
    const effects = effectsOf('sooner', 'sooner', 'sooner', 'sooner', 'sooner');
    expect(effectSentence(effects, true, ko.memory)).toBe('어떤 카드든 전보다 더 빨리 다시 묻습니다.');
    expect(effectSentence(effects, true, en.memory)).toBe('Every kind of card comes back sooner than before.');
  });
});

describe('what a retention costs, in a sentence', () => {
  const say = (from: ReturnType<typeof aCourse>, to: ReturnType<typeof aCourse>) =>
    outlookSentence(from, to, 200, ko.memory, 'ko');
  const sayInEnglish = (from: ReturnType<typeof aCourse>, to: ReturnType<typeof aCourse>) =>
    outlookSentence(from, to, 200, en.memory, 'en');

  it('[TUNE-8] tells the minutes of a day and the cards of half a year', () => {
    expect(say(aCourse(90), aCourse(95))).toBe(
      '90%에서 95%로 올리면 하루 5분이 더 듭니다. 반년 뒤 떠올릴 수 있는 카드는 5장 늘어납니다.',
    );
    expect(say(aCourse(90), aCourse(85))).toBe(
      '90%에서 85%로 낮추면 하루 5분이 덜 듭니다. 반년 뒤 떠올릴 수 있는 카드는 5장 줄어듭니다.',
    );
    expect(sayInEnglish(aCourse(90), aCourse(85))).toBe(
      'Down from 90% to 85%, a day takes 5 min less. In half a year you would recall 5 fewer cards.',
    );
    expect(sayInEnglish(aCourse(90), aCourse(91))).toContain('recall 1 more card.');
  });

  it('[TUNE-18] says of the present retention what it takes', () => {
    expect(say(aCourse(90), aCourse(90))).toBe('지금처럼 90%면 하루 20분쯤 듭니다.');
    expect(sayInEnglish(aCourse(90), aCourse(90))).toBe('At 90%, as now, a day takes about 20 min.');
  });

  it('[TUNE-8] tells no difference that no minute shows', () => {
    const same = aCourse(95, { minutes: 20.3, remembered: 1090 });
    expect(say(aCourse(90), same)).toBe('90%에서 95%로 바꾸어도 드는 시간은 거의 같습니다.');
  });

  it('[TUNE-20] says that the limit is reached, and praises no minutes that it cuts', () => {
    const delayed = aCourse(99, { minutes: 15, remembered: 1050, held: 'due' });
    const held = aCourse(95, { minutes: 15, remembered: 1090, held: 'new' });
    expect(say(aCourse(90), delayed)).toBe(
      '99%면 하루 복습 한도 200장에 걸려, 제때 묻지 못한 카드가 밀리고 그만큼 더 잊습니다. 반년 뒤 떠올릴 수 있는 카드는 40장 줄어듭니다.',
    );
    expect(say(aCourse(90), held)).toBe('95%면 하루 복습 한도 200장에 걸려, 새 카드가 덜 나옵니다.');
    expect(say(delayed, { ...delayed, held: 'both' })).toBe(
      '지금처럼 99%면 하루 복습 한도 200장에 걸려, 새 카드가 덜 나오고 제때 묻지 못한 카드는 밀려 더 잊습니다.',
    );
    expect(say(held, held)).toBe('지금처럼 95%면 하루 복습 한도 200장에 걸려, 새 카드가 덜 나옵니다.');
    expect(say(held, aCourse(90))).toBe(
      '지금 설정 95%는 하루 복습 한도 200장에 걸립니다. 90%면 걸리지 않고 하루 20분쯤 듭니다.',
    );
    expect(sayInEnglish(aCourse(90), held)).toBe(
      'At 95%, you reach the limit of 200 reviews a day: fewer new cards come.',
    );
  });
});

it('[TUNE-8] ends an axis at a round number no less than what it shows', () => {
  expect([0, 3, 4, 4.1, 17, 20, 21, 99, 101, 1001].map(niceCeiling)).toEqual([4, 4, 4, 5, 20, 20, 40, 100, 200, 2000]);
});
