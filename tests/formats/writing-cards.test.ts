import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDeckMarkdown } from '../../src/formats/deck-markdown.ts';

const HEAD = `---
id: kafka
name: Kafka
language: ko
description: 예
sources:
  - id: note
    title: 노트
    file: sources/note.md
  - id: doc
    title: 문서
    url: https://kafka.apache.org/41/design/design/
---

`;
const SOURCE = '# 복제\n\n복제의 단위는 파티션이다.\n';

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/^(`{3,})markdown\n([\s\S]*?)^\1$/gm)].map(([, , cards = '']) => {
    const result = compileDeckMarkdown(HEAD + cards, () => SOURCE);
    if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${cards}`);
    return result.value.notes.map(({ id, fields }) => `${id} ${fields.kind}`).join(', ');
  });
}

describe('docs/writing-cards.md', () => {
  const page = readFileSync('docs/writing-cards.md', 'utf8');
  const [korean = '', english = ''] = page.split('\n## In English\n');

  it('[DECK-63] every example compiles, and both languages have the same, two for each rule', () => {
    const rules = (text: string) => [...text.matchAll(/^###+ .* `([a-z-]+)`$/gm)].map(([, rule]) => rule);
    expect(rules(korean)).toHaveLength(12);
    expect(rules(english)).toEqual(rules(korean));
    expect(idsIn(korean)).toHaveLength(1 + 2 * 12);
    expect(idsIn(english)).toEqual(idsIn(korean));
  });
});
