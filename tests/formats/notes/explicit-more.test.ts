import { describe, expect, it } from 'vitest';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';
import { brief, explicitIn, suggestedIn } from './support.ts';

describe('more ways to write a card', () => {
  it('[NOTE-24] an answer with blank lines ends at +++, one without at the blank line', () => {
    expect(explicitIn('하나\n?\n둘\n\n셋\n+++\n\n넷\n')).toEqual(['question-mark: 하나 | 둘\n\n셋']);
    expect(explicitIn('하나\n?\n둘\n\n셋\n')).toEqual(['question-mark: 하나 | 둘']);
    expect(explicitIn('하나\n?\n둘\n\n## 셋\n\n+++\n')).toEqual(['question-mark: 하나 | 둘']);
  });

  it('[NOTE-24] 질문 and 답 ask and answer; a fence may be the whole answer', () => {
    expect(explicitIn('질문: 파드란?\n답: 배포 단위\n\n다른 글.\n')).toEqual(['question-answer: 파드란? | 배포 단위']);
    expect(explicitIn('Q: How?\nA:\n```\nQ: x\n```\n')).toEqual(['question-answer: How? | ```\nQ: x\n```']);
    expect(explicitIn("C: It is [Broca's area\\]].\n")).toEqual(["bracket-cloze: It is {{c1::Broca's area]}}."]);
  });

  it('[NOTE-24] in a file of cards an answer has all its blocks; among other text it ends with its block and its code', () => {
    expect(explicitIn('# 카드\n\nQ: 하나?\nA: 둘\n\n셋\n')).toEqual(['question-answer: 하나? | 둘\n\n셋']);
    const note =
      '# 노트\n\n글이 먼저 있다.\n\nQ: 하나?\nA: 둘\n\n```sh\nls\n```\n\n넷은 다른 글이다.\n\nC: [다섯]이다.\n\n여섯.\n';
    expect(explicitIn(note)).toEqual([
      'question-answer: 하나? | 둘\n\n```sh\nls\n```',
      'bracket-cloze: {{c1::다섯}}이다.',
    ]);
  });

  it('[NOTE-1] the tag of a deck is no question, and a name may be asked for by what is said of it', () => {
    const text = 'Flashcards #flashcards\n\nA line of text.\n\nIngress::L7 routing\nstd::vector\n';
    expect(explicitIn(text)).toEqual(['inline: Ingress | L7 routing']);
  });

  it('[NOTE-25] what Obsidian or HTML hides as a comment is no card', () => {
    const text = '#flashcards\n\n%% 숨은 말::답 %%\n\n%%\n또 숨은 말::답\n%%\n\n<!-- 셋::넷 -->\n\n보이는 말::답\n';
    expect(explicitIn(text)).toEqual(['inline: 보이는 말 | 답']);
  });

  it('[NOTE-26] tags of the layout become Markdown in a card, and code keeps its own', () => {
    const details =
      '<details><summary>차이는?</summary>\n<p>하나<br>둘</p>\n<ul><li><b>셋</b></li></ul>\n\n`<br>` 코드\n</details>\n';
    expect(explicitIn(details)).toEqual(['details: 차이는? | 하나\n\n둘\n\n- **셋**\n\n`<br>` 코드']);
    const empty = '<details><summary>답이 없나요?</summary>\n</br>\n</details>\n';
    expect(readStudyNote(empty, 'n.md').explicit).toEqual([]);
    expect(readStudyNote(empty, 'n.md').skipped.map(({ code }) => code)).toEqual(['no-answer']);
  });

  it('[NOTE-8] a title that names a task asks how it is done; labels line by line ask one by one', () => {
    expect(suggestedIn('# Dump A Database To A File\n\nRun this:\n\n```bash\npg_dump a > b.sql\n```\n')).toEqual([
      'command: How do you dump a database to a file? | Run this:\n\n```bash\npg_dump a > b.sql\n```',
    ]);
    expect(
      suggestedIn('# 레디스\n\n**RDB** : 시점의 사진을 남기는 방식\n**AOF** : 명령을 적어 두는 방식\n'),
    ).toHaveLength(2);
  });

  it('[NOTE-27] names in code and weak signals wait among the rest, and the best come first up to the cap', () => {
    const note = readStudyNote('브로커가 죽으면 `KafkaController` 쪽에서 새로운 리더를 뽑아 알린다.\n', 'n.md');
    expect([note.suggested, note.further.map(brief)]).toEqual([
      [],
      ['code: 브로커가 죽으면 {{c1::`KafkaController`}} 쪽에서 새로운 리더를 뽑아 알린다.'],
    ]);
    const many = Array.from({ length: 60 }, (_, n) => `용어${n}은 매우 짧은 설명의 하나를 말한다.`).join('\n\n');
    const long = readStudyNote(`${many}\n\n## 왜 그런가?\n\n그래야 하기 때문이다.\n`, 'n.md');
    expect(long.suggested.length).toBe(Math.ceil((long.text.length / 1000) * 12));
    expect(long.suggested.map(({ reader }) => reader)).toContain('question-heading');
    expect(long.suggested.length + long.further.length).toBe(61);
    const weakest = Math.min(...long.suggested.map(({ confidence }) => confidence));
    expect(long.further.every(({ confidence }) => confidence <= weakest)).toBe(true);
  });

  it('[NOTE-8] a list that English announces by number, and the value of a default that names itself, are suggested', () => {
    expect(
      suggestedIn(
        '# Kafka\n\nThere are three delivery semantics:\n\n1. at most once\n2. at least once\n3. exactly once\n',
      ),
    ).toEqual(['list: What are three delivery semantics? | 1. at most once\n2. at least once\n3. exactly once']);
    expect(suggestedIn('# 서비스\n\n서비스의 기본값은 `sessionAffinity: None` 이다.\n')).toContain(
      'setting: 서비스의 기본값은 `sessionAffinity: {{c1::None}}` 이다.',
    );
  });
});
