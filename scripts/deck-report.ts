import { templatesOf } from '../src/core/content/cards.ts';
import type { LintFinding } from '../src/core/content/lint.ts';
import { LINT_WHY, type LintLevel } from '../src/core/content/lint-rules.ts';
import type { CompiledDeck } from '../src/formats/deck-markdown.ts';
import { type Coverage, describeCoverage } from './deck-facts.ts';

/** What is known of a deck that compiles. Without a list of facts there is no coverage. */
export type DeckReport = {
  readonly deck: CompiledDeck;
  readonly coverage: Coverage | undefined;
  readonly findings: readonly LintFinding[];
};

export function countCards(deck: CompiledDeck): number {
  return deck.notes.reduce((sum, note) => sum + templatesOf(note.fields).length, 0);
}

/** One line: notes, cards, kinds, facts, lint. */
export function describeDeck({ deck, coverage, findings }: DeckReport): string {
  const kinds = new Map<string, number>();
  for (const { fields } of deck.notes) kinds.set(fields.kind, (kinds.get(fields.kind) ?? 0) + 1);
  const count = (level: LintLevel) => findings.filter((finding) => finding.level === level).length;
  return [
    `${deck.id}: ${deck.notes.length} notes`,
    `${countCards(deck)} cards (${[...kinds].map(([kind, number]) => `${number} ${kind}`).join(', ')})`,
    ...(coverage === undefined ? [] : [`facts ${describeCoverage(coverage)}`]),
    `lint ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`,
  ].join(', ');
}

/** `decks/x.md:12: particle (를): why` for every finding of a level. */
export function describeFindings({ deck, findings }: DeckReport, level: LintLevel): readonly string[] {
  return findings
    .filter((finding) => finding.level === level)
    .map(({ note, rule, detail }) => {
      const about = detail === undefined ? rule : `${rule} (${detail})`;
      return `decks/${deck.id}.md:${deck.lines.get(note) ?? 1}: ${about}: ${LINT_WHY[rule]}`;
    });
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
