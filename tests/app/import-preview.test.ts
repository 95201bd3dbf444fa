import { describe, expect, it } from 'vitest';
import { type PlannedDeck, showPlan } from '../../src/app/import-preview.ts';
import type { FileNote } from '../../src/core/content/deck-file.ts';
import { planImport } from '../../src/core/content/import-plan.ts';
import { lintForeign } from '../../src/core/content/lint.ts';
import type { Note } from '../../src/core/content/note.ts';
import { deckId, noteId } from '../../src/core/kernel/ids.ts';

const file = (id: string, question: string): FileNote => ({
  id,
  fields: { kind: 'basic', question, answer: '답' },
  tags: [],
});
const stored = (id: string, question: string): Note => ({
  id: noteId(id),
  fields: file(id, question).fields,
  tags: [],
  stamp: { at: 1, counter: 0, device: 'd' },
});

/** The findings that the preview of a deck tells, as `note rule (other note)`. */
function told(notes: readonly FileNote[], existing: readonly Note[]) {
  const parsed = { id: deckId('d'), name: 'D', language: 'ko', description: '', sources: [], notes, warnings: [] };
  const plan = planImport({ deck: parsed, existing, findElsewhere: () => [] });
  const planned: PlannedDeck = { file: 'd.json', parsed, plan, stored: new Map(), order: [], sources: [] };
  return showPlan(planned, lintForeign(notes, '2026-11-24'), { decks: new Map() }).lint.map(({ id, rule, other }) =>
    [id, rule, other?.kind === 'basic' ? `(${other.question})` : ''].join(' ').trim(),
  );
}

describe('import preview', () => {
  it('[IMP-16] tells of new and changed notes, and nothing of those that stay', () => {
    const notes = [file('a', '이것은?'), file('b', '그것은?'), file('c', '이 값은?')];
    expect(told(notes, [])).toEqual(['d/a no-referent', 'd/b no-referent', 'd/c no-referent']);
    expect(told(notes, [stored('d/a', '이것은?'), stored('d/b', '무엇?')])).toEqual([
      'd/b no-referent',
      'd/c no-referent',
    ]);
  });

  it('[IMP-16] names the note that another is too like, and knows a note that moved here by its old name', () => {
    expect(told([file('a', '단위는?'), file('b', '단위는?')], [])).toEqual(['d/b near-duplicate (단위는?)']);
    expect(told([file('a', '이것은?')], [stored('old/a', '값은?')])).toEqual(['old/a no-referent']);
  });
});
