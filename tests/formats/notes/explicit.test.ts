import { describe, expect, it } from 'vitest';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';
import { brief, explicitIn } from './support.ts';

describe('cards that are written as cards', () => {
  it('[NOTE-1] reads the own syntax on any level', () => {
    expect(explicitIn('### 복제의 단위는? {#unit}\n\n파티션\n')).toEqual(['saegim: 복제의 단위는? | 파티션']);
    expect(readStudyNote('## A {#a}\n\nB\n', 'n.md').explicit[0]?.id).toBe('a');
  });

  it('[NOTE-1] reads Q, A and C over several lines, and not past a rule', () => {
    const text = 'Q: One\nmore?\nA: Two\n\nthree\n\n---\n\nC: A [pod] has \\[one\\] [link](x) and [IP].\n';
    expect(explicitIn(text)).toEqual([
      'question-answer: One\nmore? | Two\n\nthree',
      'bracket-cloze: A {{c1::pod}} has [one] [link](x) and {{c2::IP}}.',
    ]);
  });

  it('[NOTE-1] reads :: and ::: where a tag, a schedule or several lines show that they are meant', () => {
    expect(explicitIn('#flashcards\n\nunit of work::a pod\nstate of it:::in etcd\n')).toEqual([
      'inline: unit of work | a pod',
      'inline: state of it | in etcd',
    ]);
    expect(explicitIn('a b::c\n\nd e::f\n\ng h::i\n')).toHaveLength(3);
    expect(explicitIn('unit of work::a pod <!--SR:!2024-08-16,51,230-->\n')).toEqual(['inline: unit of work | a pod']);
  });

  it('[NOTE-1] reads blocks around ? and ??, with a blank line in a fence', () => {
    expect(explicitIn('Front\n?\n```\na\n\nb\n```\n')).toEqual(['question-mark: Front | ```\na\n\nb\n```']);
    expect(readStudyNote('A\n??\nB\n', 'n.md').explicit[0]?.fields.kind).toBe('reversible');
  });

  it('[NOTE-1] reads highlights with numbers and hints, and the cloze of Anki', () => {
    expect(explicitIn('#flashcards\n\n==1;;etcd;;store== keeps ==state==.\n')).toEqual([
      'highlight: {{c1::etcd::store}} keeps {{c2::state}}.',
    ]);
    expect(explicitIn('The {{c1::pod::unit}} runs.\n')).toEqual(['anki-cloze: The {{c1::pod::unit}} runs.']);
  });

  it('[NOTE-1] reads details in both styles', () => {
    const asks = '<details>\n<summary>What is X?</summary>\n<b>\n\nIt is Y.\n\n</details>\n';
    expect(explicitIn(asks)).toEqual(['details: What is X? | It is Y.']);
    const opens = '## What is X?\n\n<details><summary>Show answer</summary>\n\nY\n\n</details>\n';
    expect(explicitIn(opens)).toEqual(['details: What is X? | Y']);
  });

  it('[NOTE-1] reads question tables, #flashcard and headings of a chosen level', () => {
    expect(explicitIn('| 질문 | 답 |\n| --- | --- |\n| 가 | 나 |\n')).toEqual(['question-table: 가 | 나']);
    expect(explicitIn('What? #flashcard\nThis.\n\nMore.\n')).toEqual(['flashcard-tag: What? | This.']);
    const note = readStudyNote('# T\n\n## Pod\n\nSmall.\n', 'n.md', { headingLevel: 2 });
    expect(note.explicit.map(brief)).toEqual(['heading: Pod | Small.']);
  });

  it('[NOTE-2] takes no code, operator, template or link for a card', () => {
    const traps = [
      'std::vector and std::map::find are fast.\n',
      'If a == b and b == c then a == c.\n',
      '{{ .Values.image }} and {{ include "a" . }}\n',
      '[Doc:: Kafka](https://example.org) and one::line\n',
      '```\nQ: a\nA: b\n```\n',
    ];
    expect(traps.flatMap(explicitIn)).toEqual([]);
  });

  it('[NOTE-7] gives nothing where there is nothing to study, and tells what it skipped', () => {
    const off = readStudyNote('---\nstudy: false\n---\n\nQ: a\nA: b\n', 'n.md');
    expect([off.study, off.explicit, off.suggested]).toEqual([false, [], []]);
    const text =
      '# A\n\n## TBD\n\n## B\n\nx <!--SR:!2024-08-16,51,230-->\n\n<details><summary>목차</summary>\n\n- a\n\n</details>\n';
    expect(readStudyNote(text, 'n.md').skipped.map(({ code, lines }) => [code, lines[0]])).toEqual([
      ['folded', 9],
      ['empty-heading', 3],
      ['unread-schedule', 7],
    ]);
  });
});
