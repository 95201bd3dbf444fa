import { readClozeCards } from './explicit-cloze.ts';
import { readDetails } from './explicit-details.ts';
import { readHeadingCards } from './explicit-headings.ts';
import { readInlineCards } from './explicit-inline.ts';
import { readLineCards } from './explicit-lines.ts';
import { readOwnCards } from './explicit-own.ts';
import { readQuestionTables } from './explicit-tables.ts';
import type { FoundCard, Skipped } from './found-card.ts';
import { type NoteFront, readNoteFront, saysStudy, tagsOf } from './front-matter.ts';
import type { NotePicture } from './note-reading.ts';
import { lineAt, type NoteView, viewNote } from './note-view.ts';
import { createOverlaps } from './overlaps.ts';
import { picturesIn } from './pictures.ts';
import { withoutHtml } from './plain-html.ts';
import { rankSuggestions } from './rank-suggestions.ts';
import { skippedSchedules } from './schedules.ts';
import { findEmptyHeadings } from './skipped.ts';
import { suggestCards } from './suggest-cards.ts';

export type StudyNote = {
  readonly title: string;
  readonly deck: string | undefined;
  readonly language: 'ko' | 'en';
  readonly tags: readonly string[];
  /** False when the front matter says that there is nothing to learn here: then no cards are made. */
  readonly study: boolean;
  /** What the offsets of the cards count in: line ends are `\n`, Unicode is NFC, a byte order mark is gone. */
  readonly text: string;
  readonly explicit: readonly FoundCard[];
  /** In the order of the note; the best of them, as many as its length bears. */
  readonly suggested: readonly FoundCard[];
  /** Those beyond that, one press away. */
  readonly further: readonly FoundCard[];
  readonly skipped: readonly Skipped[];
  readonly pictures: readonly NotePicture[];
  /** The line, from 1, of an offset. */
  readonly lineOf: (offset: number) => number;
};

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
export type ReadOptions = {
  /** Take every heading of this level as a question. */
  readonly headingLevel?: HeadingLevel;
};

/** Reads a note as it is: the cards written in it, and those that its prose suggests. Never throws. */
export function readStudyNote(written: string, fileName: string, { headingLevel }: ReadOptions = {}): StudyNote {
  const view = viewNote(written);
  const front = readNoteFront(view);
  const study = saysStudy(front);
  const details = readDetails(view);
  const inline = readInlineCards(view);
  const marked = [...inline, ...readClozeCards(view, inline)];
  const explicit = study
    ? explicitCards(view, [...readLineCards(view, inline), ...details.cards], marked, headingLevel)
    : [];
  const found = study ? [...suggestCards(view), ...marked.filter((card) => !card.explicit)] : [];
  const ranked = rankSuggestions(found, explicit, view.text.length);
  return {
    title: titleOf(view, front, fileName),
    deck: front['deck']?.trim() || undefined,
    language: languageOf(view, front),
    tags: tagsOf(front),
    study,
    text: view.text,
    explicit: explicit.map(shown),
    suggested: ranked.suggested.map(shown),
    further: ranked.further.map(shown),
    skipped: [...details.skipped, ...findEmptyHeadings(view, explicit), ...skippedSchedules(view, explicit, study)],
    pictures: picturesIn(view),
    lineOf: (offset) => lineAt(view, offset),
  };
}

/** The deck's own format is taken as it is. */
function shown(card: FoundCard): FoundCard {
  return card.reader === 'saegim' ? card : { ...card, fields: withoutHtml(card.fields) };
}

/** Of two readers that take the same passage, the one that stands first here keeps it. */
function explicitCards(
  view: NoteView,
  written: readonly FoundCard[],
  marked: readonly FoundCard[],
  level: HeadingLevel | undefined,
): readonly FoundCard[] {
  const all = [
    ...readOwnCards(view),
    ...written,
    ...readQuestionTables(view),
    ...marked.filter((card) => card.explicit),
    ...(level === undefined ? [] : readHeadingCards(view, level)),
  ];
  const taken = createOverlaps<FoundCard>();
  const kept = all.filter((card) => {
    const isFree = !taken.some(card, ({ reader }) => reader !== card.reader);
    if (isFree) taken.add(card);
    return isFree;
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

function languageOf(view: NoteView, front: NoteFront): 'ko' | 'en' {
  const written = front['language'] ?? front['lang'] ?? '';
  if (/^en/i.test(written)) return 'en';
  return /^ko/i.test(written) || view.isKorean ? 'ko' : 'en';
}

function titleOf(view: NoteView, front: NoteFront, fileName: string): string {
  const heading = view.blocks.find(({ node }) => node.type === 'heading' && node.depth === 1);
  const base = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFC');
  return front['title']?.trim() || (heading === undefined ? '' : heading.title) || base;
}
