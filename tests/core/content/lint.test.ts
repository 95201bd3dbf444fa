import { describe, expect, it } from 'vitest';
import { lintForeign, lintNotes } from '../../../src/core/content/lint.ts';
import { LINT_LEVELS, LINT_WHY } from '../../../src/core/content/lint-rules.ts';
import type { Fields } from '../../../src/core/content/note.ts';
import { ask, both, cloze, rulesOf } from './lint-support.ts';

const list = (count: number) => Array.from({ length: count }, (_, index) => `- 항목 ${index}`).join('\n');
const contrast = (value: string): Fields => ({
  kind: 'contrast',
  title: '리더와 팔로워',
  subjects: ['리더', '팔로워'],
  aspects: [{ name: '하는 일', values: ['쓰기', value] }],
});

describe('card lint: questions and answers', () => {
  it.each<Fields>([
    ask('복제의 단위는 무엇인가?', '복제의 단위는 파티션이다.'),
    ask('Kafka가 ISR을 줄이는 때는 언제인가?', 'Kafka가 ISR을 줄이는 때는 팔로워가 뒤처질 때다.'),
    ask('What is the unit of replication in Kafka?', 'The unit of replication in Kafka is the partition.'),
    both('ISR', 'ISR은 리더를 따라잡은 복제본의 집합이다.'),
    both('ISR(In-Sync Replicas)', '리더를 따라잡은 복제본, 곧 in-sync replicas의 집합.'),
  ])('[LINT-1] %j repeats the question', (fields) => {
    expect(rulesOf(fields)).toEqual(['repeats-question']);
  });

  it.each<Fields>([
    ask('복제의 단위는 무엇인가?', '토픽의 파티션'),
    ask('What is the unit of replication in Kafka?', 'A partition of a topic'),
    ask(
      'Which is faster in Spark, a shuffle or a broadcast join?',
      'In Spark a broadcast join is faster than a shuffle.',
    ),
    ask('DNS 서비스 Route 53', 'Route 53은 DNS 서비스로 도메인을 관리한다.'),
    ask(
      'What is the unit of replication in Kafka?',
      'A partition: brokers copy its log, elect leaders, serve consumers and survive crashes, so Kafka keeps replication per unit simple.',
    ),
    ask('acks=all 쓰기가 막히는 때는 언제인가?', 'ISR 크기가 min.insync.replicas보다 작을 때 acks=all 쓰기가 막힌다.'),
    both('ISR(In-Sync Replicas)', '리더를 따라잡은 복제본의 집합.'),
    both('커밋된(committed) 메시지', 'ISR 전원이 로그에 반영한 메시지.'),
  ])('[LINT-1] %j does not', (fields) => {
    expect(rulesOf(fields)).toEqual([]);
  });

  it.each<Fields>([
    ask('ISR에는 리더도 들어가는가?', '그렇다.'),
    ask('ISR에는 리더도 들어가는가?', '들어간다'),
    ask('컨슈머는 리더에서만 읽나요?', '네, 그렇습니다.'),
    ask('참 또는 거짓: 리더는 ISR에 들어간다.', '참'),
    ask('Does the ISR include the leader?', 'Yes.'),
    ask('In Kafka, is the leader a part of the ISR?', 'Yes, it is.'),
    ask('True or false: the leader is a part of the ISR', 'True'),
  ])('[LINT-2] %j can be guessed', (fields) => {
    expect(rulesOf(fields)).toEqual(['yes-no']);
  });

  it.each<Fields>([
    ask('ISR에는 리더도 들어가는가? 그 이유는 무엇인가?', '그렇다. 리더는 늘 자신을 따라잡는다.'),
    ask('ISR에는 리더도 들어가는가?', '그렇다. ISR은 팔로워만의 집합이 아니다.'),
    ask('수도가 파리인 국가?', '프랑스다'),
    ask('acks의 기본값은 무엇인가?', 'all이다'),
    ask('Is replication pull or push?', 'Pull'),
    ask('What does `isEmpty` return for an empty list?', 'True'),
    ask('참 또는 거짓: 리더는 ISR에 들어간다. 근거는?', '참'),
  ])('[LINT-2] %j cannot, or says why', (fields) => {
    expect(rulesOf(fields)).toEqual([]);
  });

  it.each<Fields>([
    ask('물리 조인의 종류는?', list(6)),
    ask('물리 조인의 종류는?', list(6).replaceAll('-', '1.')),
    ask('Name the nearest planets', 'Mercury, Venus, Earth, Mars, Jupiter, Saturn'),
  ])('[LINT-3] %j asks for too many at once', (fields) => {
    expect(rulesOf(fields)).toEqual(['long-list']);
  });

  it.each<Fields>([
    ask('물리 조인의 종류는?', list(5)),
    ask('물리 조인의 종류는?', `- 하나\n${list(5).replaceAll('-', '  -')}\n- 둘`),
    ask('두 묶음은?', `${list(4)}\n\n그리고\n\n${list(4)}`),
    ask('얼마인가?', '1,000,000, 2,000,000'),
    ask('정렬한 결과는?', '[11, 18, 23, 25, 31, 33]'),
    ask('Which calls are the same?', 'f(a, b, c, d, e, f) and g(a, b, c, d, e, f)'),
    ask('Name the nearest planets', 'Mercury, Venus, Earth, Mars, Jupiter'),
  ])('[LINT-3] %j is short enough', (fields) => {
    expect(rulesOf(fields)).toEqual([]);
  });

  it.each<Fields>([
    ask('ISR은 무엇인가? 언제 줄어드는가?', '따라잡은 복제본의 집합. 팔로워가 뒤처질 때'),
    ask('파티션은 몇 개로 만들어지고, 복제본은 몇 개인가?', '1개, 1개'),
    ask('What is an ISR and what is an ELR?', 'Two sets of replicas'),
  ])('[LINT-4] %j asks two things', (fields) => {
    expect(rulesOf(fields)).toEqual(['joined-facts']);
  });

  it.each<Fields>([
    ask('리더는 어느 브로커이고, 그 이유는 무엇인가?', '브로커 1. ISR에 남은 것은 하나다.'),
    ask('브로드캐스트되는 쪽은 무엇이고, 무엇을 보고 아는가?', 'users'),
    ask('브로커가 죽었다. 새 리더는 어느 브로커인가?', '브로커 1'),
    ask('"무엇인가? 언제인가?"라는 말은 어느 책에 나오는가?', '책'),
    ask('What happens to the write, and why?', 'It fails.'),
  ])('[LINT-4] %j asks one thing and what it rests on', (fields) => {
    expect(rulesOf(fields)).toEqual([]);
  });

  it.each<Fields>([
    ask('이것은?', '파티션'),
    ask('이 설정의 기본값은?', 'all'),
    ask('그것은 언제 생겼는가?', '3.0'),
    ask('What does it do?', 'Copies partitions'),
    ask('This is used for what?', 'Copies partitions'),
    cloze('이 설정의 기본값은 Kafka 3.0부터 {{c1::all}}.'),
  ])('[LINT-5] %j does not say what it speaks of', (fields) => {
    expect(rulesOf(fields)).toEqual(['no-referent']);
  });

  it.each<Fields>([
    ask('이 명령은 무엇을 하는가?\n\n```sh\nls\n```', '목록을 보여 준다'),
    ask('이 표에서 가장 큰 값은?\n\n| a | b |\n| - | - |\n| 1 | 2 |', '2'),
    ask('이것은 무엇인가?\n\n![그림](data:image/png;base64,AA)', '파드'),
    ask('Kafka는 당겨서 복제한다. 이것의 장점은?', '속도를 스스로 정한다'),
    ask('이벤트 소싱의 뜻은?', '사건을 쌓는 것'),
    ask('그 밖에 남은 조건은?', '정렬'),
    ask('What is it called when a follower becomes the leader?', 'An election'),
    ask('IT 부서는 무엇을 맡는가?', '장비'),
    ask('this', '이것'),
    ask('This is my book', '이것은 제 책입니다'),
    ask('Is this your book?', '이것은 당신의 책입니까?'),
    cloze('She {{c1::goes}} to school by bus.'),
  ])('[LINT-5] %j does', (fields) => {
    expect(rulesOf(fields)).toEqual([]);
  });
});

describe('card lint: form and standing', () => {
  it.each<Fields>([
    ask('무엇을 하는 명령인가?\n\n```\nls\n```', '목록'),
    ask('명령은?', '1. 먼저\n\n   ~~~\n   ls\n   ~~~'),
    ask('명령은?', '> ```\n> ls\n> ```'),
    cloze('```\nkafka-topics.sh --bootstrap-server localhost:9092 {{c1::--create}}\n```'),
  ])('[LINT-8] %j names no language', (fields) => {
    expect(rulesOf(fields)).toEqual(['bare-fence']);
  });

  it.each<Fields>([
    ask('무엇을 하는 명령인가?\n\n```sh\nls\n```', '목록'),
    ask('명령은?', '````md\n```\nx\n```\n````'),
    ask('명령은?', '~~~ text\n```\n~~~'),
    ask('코드는 무엇으로 감싸는가?', '` ``` ` 세 개로'),
  ])('[LINT-8] %j does', (fields) => {
    expect(rulesOf(fields)).toEqual([]);
  });

  it('[LINT-9] an answer may have 400 characters, and any code', () => {
    expect(rulesOf(ask('q?', '가'.repeat(400)))).toEqual([]);
    expect(rulesOf(ask('q?', '가'.repeat(401)))).toEqual(['long-answer']);
    expect(rulesOf(ask('q?', `\`${'a'.repeat(402)}\``))).toEqual(['long-answer']);
    expect(rulesOf(ask('q?', `\`\`\`text\n${'가\n'.repeat(500)}\`\`\``))).toEqual([]);
    expect(rulesOf(ask(`${'가'.repeat(401)}?`, 'a'))).toEqual([]);
    expect(rulesOf(contrast('가'.repeat(401)))).toEqual(['long-answer']);
    expect(rulesOf(contrast('당겨 오기'))).toEqual([]);
  });

  it('[LINT-11] a source is missed only where sources are needed', () => {
    const note = ask('복제의 단위는?', '파티션');
    expect(rulesOf(note, {}, { needsSource: true })).toEqual(['no-source']);
    expect(rulesOf(note, { from: { source: 'note' } }, { needsSource: true })).toEqual([]);
    expect(rulesOf(note)).toEqual([]);
  });

  it('[LINT-16] in a deck from elsewhere a source is missed where most notes have one', () => {
    const deck = (withSource: number, without: number) => [
      ...Array.from({ length: withSource }, (_, n) => ({ id: `s${n}`, fields: ask(`물음 ${n}?`, '답'), from: {} })),
      ...Array.from({ length: without }, (_, n) => ({ id: `n${n}`, fields: ask(`질문 ${n}?`, '답') })),
    ];
    const missed = (withSource: number, without: number) =>
      lintForeign(deck(withSource, without), '2026-11-24').map(({ note, rule }) => `${note} ${rule}`);
    expect(missed(3, 2)).toEqual(['n0 no-source', 'n1 no-source']);
    expect(missed(2, 2)).toEqual([]);
    expect(missed(0, 2)).toEqual([]);
  });

  it.each([
    ['2025-11-23', ['old-check']],
    ['2025-11-24', []],
    ['2026-11-24', []],
  ])('[LINT-12] on 2026-11-24 a check of %s gives %j', (date, rules) => {
    expect(rulesOf(contrast('x'), { checked: { subject: 'Kafka', version: '4.1', date } })).toEqual(rules);
  });

  it('[LINT-12] a year before 29 February is the last day of that month', () => {
    const checked = (date: string) => ({ checked: { subject: 'Kafka', version: '4.1', date } });
    expect(rulesOf(contrast('x'), checked('2027-02-28'), { today: '2028-02-29' })).toEqual(['old-check']);
    expect(rulesOf(contrast('x'), checked('2027-03-01'), { today: '2028-02-29' })).toEqual([]);
  });

  it('[LINT-13] what stands in code breaks no rule of prose', () => {
    expect(rulesOf(ask('`이것은?`이 묻는 것은?', '`a, b, c, d, e, f`'))).toEqual([]);
    expect(rulesOf(ask('다음은 무엇을 하는가?\n\n```sh\n# 무엇인가? 언제인가?\n```', 'x'))).toEqual([]);
    expect(rulesOf(ask('출력은?', `\`\`\`text\n${list(9)}\n\`\`\``))).toEqual([]);
    expect(rulesOf(ask('명령은?', `\`\`\`ls\`\`\`\n\n${list(6)}`))).toEqual(['long-list']);
    expect(rulesOf(ask('출력은?', `    ${list(9).replaceAll('\n', '\n    ')}`))).toEqual([]);
  });

  it('[LINT-15] each rule has its level and one sentence', () => {
    expect(Object.keys(LINT_WHY).sort()).toEqual(Object.keys(LINT_LEVELS).sort());
    for (const why of Object.values(LINT_WHY)) expect(why).toMatch(/^[A-Z][^.]*\.$/);
    const notes = [{ id: 'n', fields: ask('이것은?', '가'.repeat(401)) }];
    expect(lintNotes(notes, { today: '2026-11-24', needsSource: false })).toEqual([
      { note: 'n', rule: 'no-referent', level: 'error', detail: '이것' },
      { note: 'n', rule: 'long-answer', level: 'warning', detail: '401' },
    ]);
  });
});
