import type { NoteReading } from '../formats/notes/note-reading.ts';
import { firstCard, type ReportRow, reportRow } from '../formats/notes/report-rows.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import type { ApplyOptions } from './import-state.ts';
import type { ChosenNote, PlannedCard } from './plan-cards.ts';
import type { PlannedNotes } from './plan-notes.ts';

/** What became of a card of a note, or of a place in it that gave none. */
export type NotesReportRow =
  | (ReportRow & { readonly outcome: 'new' | 'kept' | 'changed' | 'moved' })
  /** A stored card whose passage the note no longer has, so that it has no line; and what was done with it. */
  | {
      readonly outcome: 'gone';
      readonly file: string;
      readonly kind: ReportRow['kind'];
      readonly question: string;
      readonly answer: string;
      readonly done: ApplyOptions['gone'];
    }
  /** A card that no deck can hold, or a place that makes none: `code` says why. */
  | {
      readonly outcome: 'lost' | 'skipped';
      readonly file: string;
      readonly lines: readonly [first: number, last: number];
      readonly code: string;
      readonly detail: string;
    };

/** What an import of notes did, by file and line: nothing in a note is passed over in silence. */
export function reportNotes(
  chosen: readonly Pick<ChosenNote, 'reading'>[],
  planned: PlannedNotes,
  gone: ApplyOptions['gone'],
): readonly NotesReportRow[] {
  const cards = planned.decks.flatMap((deck) => deck.cards);
  const leaving = planned.decks.flatMap((deck) => deck.gone);
  return chosen.flatMap(({ reading }) => {
    const { path, skipped } = reading;
    return [
      ...[
        ...cards
          .filter((card) => card.path === path)
          .map((card): NotesReportRow => ({ ...reportRow(path, card.card), outcome: outcomeOf(card) })),
        ...skipped.map(
          ({ code, lines, detail }): NotesReportRow => ({ outcome: 'skipped', file: path, lines, code, detail }),
        ),
        ...missingPictures(reading, planned.pictures),
        ...planned.leftOut
          .filter((left) => left.path === path)
          .map(({ lines, code }): NotesReportRow => {
            const outcome = code === 'same-card' ? 'skipped' : 'lost';
            return { outcome, file: path, lines, code, detail: '' };
          }),
      ].sort((a, b) => lineOf(a) - lineOf(b)),
      ...leaving
        .filter((one) => one.path === path)
        .map(({ note: { fields } }): NotesReportRow => {
          return { outcome: 'gone', file: path, kind: fields.kind, ...firstCard(fields), done: gone };
        }),
    ];
  });
}

/** Pictures that the note names and that are not kept. */
function missingPictures({ path, text, pictures }: NoteReading, { missing }: GatheredPictures): NotesReportRow[] {
  const lost = new Set(missing.filter(({ file }) => file === path).map(({ address }) => address));
  return pictures
    .filter(({ address }) => lost.has(address))
    .map(({ address, start }): NotesReportRow => {
      const line = text.slice(0, start).split('\n').length;
      return { outcome: 'lost', file: path, lines: [line, line], code: 'missing-picture', detail: address };
    });
}

/** How a card that continues a stored one differs from it. */
export function outcomeOf({ before, after, offered }: PlannedCard): 'new' | 'kept' | 'changed' | 'moved' {
  if (before === null) return 'new';
  const { fields, from } = before.note;
  if (offered !== null || JSON.stringify(fields) !== JSON.stringify(after.fields)) return 'changed';
  if (from?.quote !== undefined && after.from?.quote !== undefined && from.quote !== after.from.quote) return 'changed';
  return from?.heading === after.from?.heading ? 'kept' : 'moved';
}

function lineOf(row: NotesReportRow): number {
  return row.outcome === 'gone' ? 0 : row.lines[0];
}
