import type { FoundCard } from './found-card.ts';
import type { NoteView } from './note-view.ts';
import { proseOf } from './prose.ts';
import { suggestCodeTerms } from './suggest-code-terms.ts';
import { suggestCommands } from './suggest-commands.ts';
import { suggestContrasts, suggestParallelSections } from './suggest-contrasts.ts';
import { suggestCounts } from './suggest-counts.ts';
import { suggestDefinitions } from './suggest-definitions.ts';
import { suggestFlatLabels } from './suggest-flat-labels.ts';
import { suggestHowTos } from './suggest-how-tos.ts';
import { suggestLabelled } from './suggest-labelled.ts';
import { suggestLists } from './suggest-lists.ts';
import { suggestQuestionHeadings } from './suggest-question-headings.ts';
import { suggestQuestionItems } from './suggest-question-items.ts';
import { suggestQuestionSentences } from './suggest-question-sentences.ts';
import { suggestSettings } from './suggest-settings.ts';
import { suggestStatements } from './suggest-statements.ts';
import { suggestTables } from './suggest-tables.ts';
import { suggestTermHeadings } from './suggest-term-headings.ts';
import { suggestTerms } from './suggest-terms.ts';

/** What every reader finds in a note, in no order and with overlaps. */
export function suggestCards(view: NoteView): readonly FoundCard[] {
  const prose = proseOf(view);
  return [
    ...suggestQuestionHeadings(view),
    ...suggestQuestionItems(view),
    ...suggestQuestionSentences(view, prose),
    ...suggestDefinitions(prose),
    ...suggestTermHeadings(view),
    ...suggestStatements(prose),
    ...suggestTables(view),
    ...suggestContrasts(view),
    ...suggestParallelSections(view),
    ...suggestLabelled(view, prose),
    ...suggestFlatLabels(view, prose),
    ...suggestCounts(view, prose),
    ...suggestSettings(view, prose),
    ...suggestLists(view),
    ...suggestCommands(view),
    ...suggestHowTos(view),
    ...suggestTerms(prose),
    ...suggestCodeTerms(prose),
  ];
}
