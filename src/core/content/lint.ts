import { assertNever } from '../kernel/result.ts';
import { clozePlainText } from './cloze.ts';
import { findLongAnswer, findLongList, findRepeat } from './lint-answer.ts';
import { findClozeFlaws, hiddenLengths } from './lint-cloze.ts';
import { findDuplicates } from './lint-duplicates.ts';
import type { Flaw, LintNote } from './lint-note.ts';
import { findJoinedFacts, findKoreanPronoun, findNoReferent, findYesNo } from './lint-question.ts';
import { LINT_LEVELS, type LintLevel, type LintRule } from './lint-rules.ts';
import type { Checked, Fields } from './note.ts';
import { readProse } from './prose.ts';

/** One thing to mend in a note. `detail` is the words that it is about, a count, or the other note's id. */
export type LintFinding = {
  readonly note: string;
  readonly rule: LintRule;
  readonly level: LintLevel;
  readonly detail?: string;
};

export type LintOptions = {
  /** An ISO date. */
  readonly today: string;
  /** Whether each note must say what it rests on. */
  readonly needsSource: boolean;
};

/** What the rules find in the notes of a deck, in their order. Never throws, and gives the same for the same. */
export function lintNotes(notes: readonly LintNote[], options: LintOptions): readonly LintFinding[] {
  const duplicates = findDuplicates(notes);
  return notes.flatMap((note, index) => {
    const other = notes[duplicates.get(index) ?? -1];
    const flaws: readonly Flaw[] = [
      ...findFlaws(note.fields),
      ...(other === undefined ? [] : [{ rule: 'near-duplicate' as const, detail: other.id }]),
      ...(options.needsSource && note.from === undefined ? [{ rule: 'no-source' as const }] : []),
      ...findOldCheck(note.checked, options.today),
    ];
    return flaws.map((flaw) => ({ note: note.id, level: LINT_LEVELS[flaw.rule], ...flaw }));
  });
}

/** The same for a deck from elsewhere: a note lacks a source only where most of the others have one. */
export function lintForeign(notes: readonly LintNote[], today: string): readonly LintFinding[] {
  const withSource = notes.filter(({ from }) => from !== undefined).length;
  return lintNotes(notes, { today, needsSource: withSource > notes.length / 2 });
}

/** What the rules find in a note looked at alone, whatever its source and its age. */
export function findFlaws(fields: Fields): readonly Flaw[] {
  switch (fields.kind) {
    case 'basic':
    case 'reversible': {
      const question = readProse(fields.question);
      const answer = readProse(fields.answer);
      return [
        ...findRepeat(fields, question, answer),
        ...findYesNo(question, answer),
        ...findLongList(answer),
        ...findJoinedFacts(question),
        ...findNoReferent(question, answer),
        ...findBareFence(question.bareFences + answer.bareFences),
        ...findLongAnswer(answer.length),
      ];
    }
    case 'cloze': {
      const prose = readProse(clozePlainText(fields.text));
      return [
        ...findKoreanPronoun(prose),
        ...findClozeFlaws(fields.text),
        ...findBareFence(prose.bareFences),
        ...findLongAnswer(Math.max(0, ...hiddenLengths(fields.text))),
      ];
    }
    case 'contrast': {
      const rows = fields.aspects.map(({ values }) => values.reduce((sum, value) => sum + readProse(value).length, 0));
      return findLongAnswer(Math.max(0, ...rows));
    }
    default:
      return assertNever(fields);
  }
}

function findBareFence(count: number): readonly Flaw[] {
  return count > 0 ? [{ rule: 'bare-fence' }] : [];
}

/** ISO dates stand in the order of their text. */
function findOldCheck(checked: Checked | undefined, today: string): readonly Flaw[] {
  if (checked === undefined) return [];
  const yearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
  return checked.date < yearAgo ? [{ rule: 'old-check', detail: checked.date }] : [];
}
