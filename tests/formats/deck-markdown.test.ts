import { describe, expect, it } from 'vitest';
import { compileDeckMarkdown } from '../../src/formats/deck-markdown.ts';

const HEAD = `---
id: kafka
name: Kafka
language: ko
description: 설명
checked: Apache Kafka 4.1, 2026-11-22
sources:
  - id: note
    title: 노트
    file: sources/note.md
  - id: doc
    title: 문서
    url: https://kafka.apache.org/41/design/design/
---

`;
const SOURCE = '# 복제\n\nkafka 에서 replication은 복제하는 것을 말한다.\n\n## 설정 ##\n\n값\n';
const HEAD_LINES = HEAD.split('\n').length - 1;
const compile = (text: string) =>
  compileDeckMarkdown(text, (file) => (file === 'sources/note.md' ? SOURCE : undefined));

/** The deck of a body that must compile. */
function deckOf(body: string) {
  const result = compile(HEAD + body);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const fieldsOf = (body: string) => deckOf(body).notes[0]?.fields;
/** `line code detail` of every error, with lines counted from the end of the front matter. */
function errorsOf(text: string, base = HEAD_LINES) {
  const result = compile(text);
  return result.ok ? [] : result.error.errors.map(({ code, line }) => `${(line ?? 0) - base} ${code}`);
}

describe('decks in Markdown', () => {
  it('[DECK-40] a level 2 heading asks, and what follows answers', () => {
    const deck = deckOf(`# 무리

## 복제의 단위는? {#unit}

**파티션**이다.

- 리더
- 팔로워

### 더

\`\`\`md
## not a note {#no}

> tags: not, metadata
\`\`\`

> tags: replication, partition
> facts: KFK-N2, KFK-01
> quote: kafka 에서 replication은 복제하는 것을 말한다.
`);
    expect(deck).toMatchObject({ id: 'kafka', name: 'Kafka', language: 'ko', description: '설명' });
    expect(deck.sources).toEqual([
      { id: 'note', title: '노트', markdown: SOURCE },
      { id: 'doc', title: '문서', markdown: '', url: 'https://kafka.apache.org/41/design/design/' },
    ]);
    expect(deck.notes).toEqual([
      {
        id: 'unit',
        fields: {
          kind: 'basic',
          question: '복제의 단위는?',
          answer:
            '**파티션**이다.\n\n- 리더\n- 팔로워\n\n### 더\n\n```md\n## not a note {#no}\n\n> tags: not, metadata\n```',
        },
        tags: ['replication', 'partition'],
        from: { source: 'note', quote: 'kafka 에서 replication은 복제하는 것을 말한다.' },
        checked: { subject: 'Apache Kafka', version: '4.1', date: '2026-11-22' },
      },
    ]);
    expect(deck.facts).toEqual(new Map([['unit', ['KFK-N2', 'KFK-01']]]));
  });

  it('[DECK-40] with a thematic break what stands before it belongs to the question', () => {
    expect(fieldsOf('## Q {#a}\n\n```sh\nx\n---\n```\n\n---\n\nA\n\n---\n\nB')).toEqual({
      kind: 'basic',
      question: 'Q\n\n```sh\nx\n---\n```',
      answer: 'A\n\n---\n\nB',
    });
    expect(fieldsOf('## {#a .reversible}\n\nwhole\n\n***\n\nA')).toEqual({
      kind: 'reversible',
      question: 'whole',
      answer: 'A',
    });
  });

  it('[DECK-40] text is taken as written', () => {
    const body = '1. `a|b`  \n   * x\\*\n\n   ~~~\n   {#z}\n   ~~~\n\n[l]: https://x.y "t"\n\n$$\nx\n$$';
    expect(fieldsOf(`## \`a\` *b* {c} {#a}\n\n${body}\n`)).toEqual({
      kind: 'basic',
      question: '`a` *b* {c}',
      answer: body,
    });
    expect(fieldsOf('## Q {#a}\n\n    indented\n    code')).toMatchObject({ answer: '    indented\n    code' });
    expect(fieldsOf('## Q ## {#a}\n\nA')).toMatchObject({ question: 'Q ##' });
    expect(fieldsOf('## Q {#a} ##\r\n\r\nA\r\nB')).toMatchObject({ question: 'Q', answer: 'A\nB' });
    expect(fieldsOf('## Q {#a}\n<!-- why -->\nA\n\n<!-- x -->\n\nB')).toMatchObject({ answer: 'A\n\nB' });
  });

  it('[DECK-41] a cloze is its body, and its heading is not shown', () => {
    expect(fieldsOf('## 제목 {#a .cloze}\n\n`acks` 는 {{c1::all}}.\n\n---\n\n{{c2::x}}')).toEqual({
      kind: 'cloze',
      text: '`acks` 는 {{c1::all}}.\n\n---\n\n{{c2::x}}',
    });
  });

  it('[DECK-41] a contrast is one table', () => {
    expect(
      fieldsOf(
        '## acks {#a .contrast}\n\n|  | 0 | **1** |\n|--|:-:|--|\n| `a\\|b` | x \\| y | `z` |\n| n | 1 | 2 |\n\n> tags: t',
      ),
    ).toEqual({
      kind: 'contrast',
      title: 'acks',
      subjects: ['0', '**1**'],
      aspects: [
        { name: '`a|b`', values: ['x | y', '`z`'] },
        { name: 'n', values: ['1', '2'] },
      ],
    });
  });

  it('[DECK-42] a quote or heading rests on the first source with a file, unless it says which', () => {
    const from = (metadata: string) => deckOf(`## Q {#a}\n\nA\n\n${metadata}`).notes[0]?.from;
    expect(from('> quote: 값')).toEqual({ source: 'note', quote: '값' });
    expect(from('> heading: 설정')).toEqual({ source: 'note', heading: '설정' });
    expect(from('> from: doc\n> heading: Replication')).toEqual({ source: 'doc', heading: 'Replication' });
    expect(from('> tags: a')).toBeUndefined();
  });

  it('[DECK-42] a note may have been checked against something else', () => {
    const deck = deckOf('## Q {#a}\n\nA\n\n> checked: Apache Spark SQL 4.0.1, 2026-01-02');
    expect(deck.notes[0]?.checked).toEqual({ subject: 'Apache Spark SQL', version: '4.0.1', date: '2026-01-02' });
  });

  it('[DECK-42] any other quotation is a part of the answer', () => {
    expect(fieldsOf('## Q {#a}\n\n> 인용: 문장\n> 둘째 줄')).toMatchObject({ answer: '> 인용: 문장\n> 둘째 줄' });
    expect(fieldsOf('## Q {#a}\n\n> tags: shown\n\nA')).toMatchObject({ answer: '> tags: shown\n\nA' });
  });

  it.each<[string, string, readonly string[]]>([
    ['no id', '## Q\n\nA', ['1 heading-id']],
    ['an id that is no id', '## Q {#Acks_1}\n\nA', ['1 bad-id']],
    ['an empty id', '## Q {#}\n\nA', ['1 bad-id']],
    ['an unknown kind', '## Q {#a .image}\n\nA', ['1 unknown-kind']],
    ['two kinds', '## Q {#a .cloze .contrast}\n\nA', ['1 unknown-kind']],
    ['a repeated id', '## Q {#a}\n\nA\n\n## R {#a}\n\nB', ['5 duplicate-id']],
    ['no answer', '## Q {#a}\n\n> tags: t', ['1 blank']],
    ['no question', '## {#a}\n\nA', ['1 blank']],
    ['an underlined text', '## Q {#a}\n\nrest\n---\n\nA\n\nB\n===\n', ['3 underlined-heading', '8 underlined-heading']],
    ['text before the first note', 'lost\n\n## Q {#a}\n\nA', ['1 stray-text']],
    ['text below a level 1 heading', '## Q {#a}\n\nA\n\n# 무리\n\nlost', ['7 stray-text']],
    ['a cloze without a blank', '## {#a .cloze}\n\n{{c0::x}}', ['1 no-cloze']],
    ['a contrast without a table', '## T {#a .contrast}\n\ntext', ['3 not-a-table']],
    [
      'a contrast with more than a table',
      '## T {#a .contrast}\n\n|  | a | b |\n| - | - | - |\n| x | 1 | 2 |\n\nmore',
      ['7 not-a-table'],
    ],
    [
      'a contrast with a filled corner',
      '## T {#a .contrast}\n\n| c | a | b |\n| - | - | - |\n| x | 1 | 2 |',
      ['3 not-a-table'],
    ],
    ['a contrast without a title', '## {#a .contrast}\n\n|  | a | b |\n| - | - | - |\n| x | 1 | 2 |', ['1 blank']],
    [
      'a row with too few values',
      '## T {#a .contrast}\n\n|  | a | b |\n| - | - | - |\n| x | 1 | 2 |\n| y | 1 |',
      ['6 value-count'],
    ],
    ['a blank value', '## T {#a .contrast}\n\n|  | a | b |\n| - | - | - |\n| x | 1 |  |', ['5 blank']],
    ['an unknown key', '## Q {#a}\n\nA\n\n> tags: t\n> colour: red', ['6 metadata']],
    ['a repeated key', '## Q {#a}\n\nA\n\n> tags: t\n> tags: u', ['6 metadata']],
    ['an empty key', '## Q {#a}\n\nA\n\n> tags:', ['5 metadata']],
    ['a quote over two lines', '## Q {#a}\n\nA\n\n> quote: kafka\n> 에서', ['6 metadata']],
    [
      'a quote that is not in its source',
      '## Q {#a}\n\nA\n\n> tags: t\n> quote: Kafka 에서 replication은',
      ['6 quote-not-found'],
    ],
    ['a heading that is not in its source', '## Q {#a}\n\nA\n\n> heading: 없음', ['5 heading-not-found']],
    ['a source that is not there', '## Q {#a}\n\nA\n\n> from: nope', ['5 unknown-source']],
    ['a check in another shape', '## Q {#a}\n\nA\n\n> checked: 4.1', ['5 metadata']],
    ['a day that is not in the calendar', '## Q {#a}\n\nA\n\n> checked: Kafka 4.1, 2026-02-30', ['5 bad-date']],
    ['no notes', '', ['-13 empty-deck']],
    ['several things', '## Q\n\nA\n\n## R {#b}\n\n## S {#c .cloze}\n\nx', ['1 heading-id', '5 blank', '7 no-cloze']],
  ])('[DECK-43] refuses %s and names the line', (_, body, expected) => {
    expect(errorsOf(HEAD + body)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['no front matter', '## Q {#a}\n\nA', ['1 front-matter']],
    ['an empty file', '', ['1 front-matter']],
    ['broken YAML', '---\nid: a\nname: [\n---\n\n## Q {#a}\n\nA', ['3 front-matter']],
    ['YAML that is a list', '---\n- a\n---\n\n## Q {#a}\n\nA', ['2 front-matter']],
    ['an alias', '---\nid: &a x\nname: *a\n---\n\n## Q {#a}\n\nA', ['2 front-matter']],
    ['an unknown key', '---\nid: a\nname: A\nauthor: me\n---\n\n## Q {#a}\n\nA', ['4 unknown-key']],
    ['no name', '---\nid: a\n---\n\n## Q {#a}\n\nA', ['2 missing']],
    [
      'a file that is not there',
      '---\nid: a\nname: A\nsources:\n  - id: s\n    title: T\n    file: ../x.md\n---\n\n## Q {#a}\n\nA',
      ['4 missing-file'],
    ],
    [
      'a source with neither file nor url',
      '---\nid: a\nname: A\nsources:\n  - id: s\n    title: T\n---\n\n## Q {#a}\n\nA',
      ['4 missing'],
    ],
  ])('[DECK-43] refuses %s', (_, text, expected) => {
    expect(errorsOf(text, 0)).toEqual(expected);
  });

  it('[DECK-43] braces and colons in the front matter are text', () => {
    const text = '---\nid: a\nname: 1.0\ndescription: >\n  *A & B*\n  둘째 줄\n---\n\n## Q {#a}\n\nA';
    expect(compile(text)).toMatchObject({ ok: true, value: { name: '1.0', description: '*A & B* 둘째 줄\n' } });
  });
});
