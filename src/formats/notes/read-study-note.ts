import { parseDocument } from 'yaml';
import { isObject } from '../read-values.ts';
import { readHeadingCards, readOwnCards, readQuestionTables } from './explicit-blocks.ts';
import { readClozeCards } from './explicit-cloze.ts';
import { readDetails } from './explicit-details.ts';
import { readInlineCards } from './explicit-inline.ts';
import { readLineCards } from './explicit-lines.ts';
import type { FoundCard, Skipped } from './found-card.ts';
import { headingTitle } from './note-blocks.ts';
import { lineAt, type NoteView, viewNote } from './note-view.ts';
import { isNavigation } from './prose.ts';
import { rankSuggestions } from './rank-suggestions.ts';
import { suggestDefinitions } from './suggest-definitions.ts';
import { suggestLabelled } from './suggest-labelled.ts';
import { suggestQuestionHeadings, suggestQuestionSentences } from './suggest-questions.ts';
import { suggestSettings } from './suggest-settings.ts';
import { suggestCommands, suggestLists, suggestTerms } from './suggest-structure.ts';
import { suggestParallelSections, suggestTables } from './suggest-tables.ts';

export type StudyNote = {
  readonly title: string;
  readonly deck: string | undefined;
  readonly language: 'ko' | 'en';
  readonly tags: readonly string[];
  /** False when the front matter says that there is nothing to learn here: then no cards are made. */
  readonly study: boolean;
  readonly text: string;
  readonly explicit: readonly FoundCard[];
  /** In the order of the note; the best of them, as many as its length bears. */
  readonly suggested: readonly FoundCard[];
  /** Those beyond that, one press away. */
  readonly further: readonly FoundCard[];
  readonly skipped: readonly Skipped[];
  readonly lineOf: (offset: number) => number;
};

export type ReadOptions = {
  /** Take every heading of this level as a question. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
};

/** Reads a note as it is: the cards written in it, and those that its prose suggests. Never throws. */
export function readStudyNote(written: string, fileName: string, { headingLevel }: ReadOptions = {}): StudyNote {
  const view = viewNote(written);
  const front = readFront(view);
  const study = front['study'] !== 'false';
  const details = readDetails(view);
  const explicit = study ? explicitCards(view, details.cards, headingLevel) : [];
  const ranked = study
    ? rankSuggestions(suggestions(view), explicit, view.text.length)
    : { suggested: [], further: [] };
  return {
    title: titleOf(view, front, fileName),
    deck: front['deck'],
    language: /^en/i.test(front['language'] ?? '') ? 'en' : view.isKorean ? 'ko' : 'en',
    tags: (front['tags'] ?? '')
      .split(',')
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag) => tag !== ''),
    study,
    text: view.text,
    explicit,
    ...ranked,
    skipped: [...details.skipped, ...emptyHeadings(view), ...scheduleComments(view)],
    lineOf: (offset) => lineAt(view, offset),
  };
}

/** Of two readers that take the same passage, the one that stands first here keeps it. */
function explicitCards(
  view: NoteView,
  details: readonly FoundCard[],
  level: ReadOptions['headingLevel'],
): readonly FoundCard[] {
  const all = [
    ...readOwnCards(view),
    ...readLineCards(view),
    ...details,
    ...readQuestionTables(view),
    ...readClozeCards(view).filter((card) => card.explicit),
    ...readInlineCards(view),
    ...(level === undefined ? [] : readHeadingCards(view, level)),
  ];
  const kept: FoundCard[] = [];
  for (const card of all) {
    const isTaken = kept.some((one) => card.start < one.end && one.start < card.end && one.reader !== card.reader);
    if (!isTaken) kept.push(card);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function suggestions(view: NoteView): readonly FoundCard[] {
  return [
    ...suggestQuestionHeadings(view),
    ...suggestQuestionSentences(view),
    ...suggestDefinitions(view),
    ...suggestTables(view),
    ...suggestParallelSections(view),
    ...suggestLabelled(view),
    ...suggestSettings(view),
    ...suggestLists(view),
    ...suggestCommands(view),
    ...readClozeCards(view).filter((card) => !card.explicit),
    ...suggestTerms(view),
  ];
}

/** Scalars and lists of the front matter as texts; what is broken counts as absent. */
function readFront({ blocks }: NoteView): { readonly [key: string]: string | undefined } {
  const node = blocks[0]?.node;
  if (node?.type !== 'yaml') return {};
  const document = parseDocument(node.value, { schema: 'failsafe' });
  if (document.errors.length > 0 || node.value.includes('*')) return {};
  const value: unknown = document.toJS();
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      if (typeof one === 'string') return [[key, one]];
      return Array.isArray(one) ? [[key, one.filter((item) => typeof item === 'string').join(',')]] : [];
    }),
  );
}

function titleOf(view: NoteView, front: { readonly [key: string]: string | undefined }, fileName: string): string {
  const heading = view.blocks.find(({ depth }) => depth === 1);
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return front['title']?.trim() || (heading === undefined ? '' : headingTitle(heading.node)) || base.normalize('NFC');
}

function emptyHeadings(view: NoteView): readonly Skipped[] {
  return view.blocks.flatMap((block, index): Skipped[] => {
    const next = view.blocks[index + 1];
    const isEmpty =
      block.node.type === 'heading' && (next === undefined || (next.depth > 0 && next.depth <= block.depth));
    return isEmpty && !isNavigation(block)
      ? [{ code: 'empty-heading', lines: block.lines, detail: headingTitle(block.node) }]
      : [];
  });
}

function scheduleComments(view: NoteView): readonly Skipped[] {
  return [...view.text.matchAll(/<!--SR:[^>]*-->/g)].map((match) => {
    const line = lineAt(view, match.index);
    return { code: 'schedule-comment', lines: [line, line], detail: match[0] };
  });
}
