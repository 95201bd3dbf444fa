import type { LintRule } from './lint-rules.ts';
import type { Fields, NoteContent } from './note.ts';

/** What the lint looks at: a note as stored, or as a deck file holds it. */
export type LintNote = Pick<NoteContent, 'fields' | 'checked'> & { readonly id: string; readonly from?: unknown };
/** What one rule finds in one note. */
export type Flaw = { readonly rule: LintRule; readonly detail?: string };
export type Asked = Extract<Fields, { readonly kind: 'basic' | 'reversible' }>;
