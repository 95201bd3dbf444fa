import { describe, expect, it } from 'vitest';
import { lintNotes } from '../../../src/core/content/lint.ts';
import { cloze, rulesOf } from './lint-support.ts';

describe('card lint: blanks', () => {
  const BEHIND_ANY = '을 를 은 는 이 가 과 와 으로 로 으로는 로서 과의 이랑 랑 이나 나 이라는 라는 이란 란 이었다 였다';
  it.each(BEHIND_ANY.split(' '))('[LINT-6] %s behind a blank gives it away', (particle) => {
    expect(rulesOf(cloze(`Kafka가 복제하는 데이터의 단위, 곧 {{c1::log}}${particle} 이어지는 글`))).toEqual([
      'particle',
    ]);
  });

  it.each([
    '프로듀서 설정 `{{c1::acks}}`를 바꾸면 기다리는 것도 바뀐다.',
    '새 리더를 뽑는 일은 **{{c1::컨트롤러}}**가 맡고 나머지는 브로커가 한다.',
    'ZooKeeper 옵션이 없어진 판은 {{c1::3.0}}이, 모드가 없어진 판은 4.0이 처음이다.',
    '복제본을 늘리려면 재할당 도구인 {{c1::kafka-reassign-partitions}}로만 바꾼다.',
    'ISR이 줄면 {{c1::min.insync.replicas}}는, 쓰기를 거절하는 하한선이 된다.',
    '바깥 {{c1::리더와 {{c2::팔로워}}}}를 아울러 복제본이라 하며, 그 수가 replication factor다.',
  ])('[LINT-6] %s gives a word away', (text) => {
    expect(rulesOf(cloze(text))).toContain('particle');
  });

  it.each([
    '쓰기를 확인하는 복제본의 모임 {{c1::ISR}}을(를) 리더가 관리한다.',
    '쓰기를 확인하는 복제본의 모임 {{c1::ISR}}은/는 리더가 관리한다.',
    '프로듀서는 기다릴 곳을 {{c1::acks}}(으)로 정하며 기본값은 all이다.',
    '쓰기를 확인하는 복제본의 모임은 {{c1::ISR::약자}}이다. 리더도 들어간다.',
    '팔로워가 리더에게 하는 일은 {{c1::당겨 오}}고 쌓는 것, 곧 복제다.',
    '쓰기를 확인하는 복제본의 모임, 곧 {{c1::ISR}}의 전원이 기록해야 한다.',
    '`linger.ms`의 기본값은 Kafka 4.0부터 {{c1::5}}ms, 그 전에는 0이었다.',
    '컨슈머가 기본으로 읽는 곳은 {{c1::리더}} 은행나무 로그의 끝까지다.',
    '컨슈머가 기본으로 읽는 곳은 {{c1::리더}}은행나무 로그의 끝까지다.',
    '명령은 다음과 같고 토픽 이름을 마지막에 적는다.\n\n```sh\nkafka-topics.sh {{c1::--create}}가\n```',
  ])('[LINT-6] %s does not', (text) => {
    expect(rulesOf(cloze(text))).toEqual([]);
  });

  it('[LINT-6] names each particle once, as it is written', () => {
    const text = '{{c1::복제}}를 맡는 것, {{c2::읽기}}를 맡는 것, {{c3::쓰기}}라는 것은 모두 리더의 일이다.';
    const notes = [{ id: 'a', fields: cloze(text) }];
    const found = lintNotes(notes, { today: '2026-11-24', needsSource: false });
    expect(found.map(({ rule, detail }) => `${rule} ${detail}`)).toEqual(['particle 를', 'particle 라는']);
  });

  it('[LINT-7] a card may hide a third of the text', () => {
    expect(rulesOf(cloze('{{c1::가나}}다 라마바'))).toEqual([]);
    expect(rulesOf(cloze('{{c1::가나다}} 라마바'))).toEqual(['wide-blank']);
    expect(rulesOf(cloze('{{c1::가}}나{{c1::다}} {{c1::라}}마바사'))).toEqual(['wide-blank']);
    expect(rulesOf(cloze('{{c1::가}}나{{c2::다}} {{c3::라}}마바사'))).toEqual([]);
  });

  it('[LINT-7] signs and hints do not count, and formulas are left out', () => {
    expect(rulesOf(cloze('{{c1::가나::어떤 힌트가 길어도 상관없다}}다 라마바 **-- --**'))).toEqual([]);
    expect(rulesOf(cloze('$E = {{c1::mc^2}}$'))).toEqual([]);
  });
});
