import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintNotes } from '../../src/core/content/lint.ts';
import { LINT_LEVELS } from '../../src/core/content/lint-rules.ts';
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

/** The notes of every example, in order. */
function notesIn(text: string) {
  return [...text.matchAll(/^(`{3,})markdown\n([\s\S]*?)^\1$/gm)].map(([, , cards = '']) => {
    const result = compileDeckMarkdown(HEAD + cards, () => SOURCE);
    if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${cards}`);
    return result.value.notes;
  });
}

function idsIn(text: string): readonly string[] {
  return notesIn(text).map((notes) => notes.map(({ id, fields }) => `${id} ${fields.kind}`).join(', '));
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

  it.each(Object.keys(LINT_LEVELS))(
    '[LINT-15] %s has a bad example that breaks it, and a good one that breaks none',
    (rule) => {
      for (const text of [korean, english]) {
        const [, section = ''] = text.split(`\`${rule}\`\n`);
        const found = notesIn(section.split(/\n###/)[0] ?? '').map((notes) =>
          lintNotes(notes, { today: '2026-11-24', needsSource: rule === 'no-source' }).map((finding) => finding.rule),
        );
        expect(found).toEqual([[rule], []]);
      }
    },
  );
});
