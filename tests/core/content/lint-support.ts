import { type LintOptions, lintNotes } from '../../../src/core/content/lint.ts';
import type { LintNote } from '../../../src/core/content/lint-note.ts';
import type { Fields } from '../../../src/core/content/note.ts';

const OPTIONS: LintOptions = { today: '2026-11-24', needsSource: false };

export const ask = (question: string, answer: string): Fields => ({ kind: 'basic', question, answer });
export const both = (question: string, answer: string): Fields => ({ kind: 'reversible', question, answer });
export const cloze = (text: string): Fields => ({ kind: 'cloze', text });

/** The rules that one note breaks, in their order. */
export function rulesOf(fields: Fields, note: Partial<LintNote> = {}, options: Partial<LintOptions> = {}) {
  return lintNotes([{ id: 'a', fields, ...note }], { ...OPTIONS, ...options }).map(({ rule }) => rule);
}

/** `note=earlier note` of every near duplicate among notes named a, b, c ... */
export function duplicatesOf(...all: readonly Fields[]) {
  const notes = all.map((fields, index) => ({ id: String.fromCharCode(97 + index), fields }));
  return lintNotes(notes, OPTIONS)
    .filter(({ rule }) => rule === 'near-duplicate')
    .map(({ note, detail }) => `${note}=${detail}`);
}
