import { sameFields } from '../core/content/import-plan.ts';
import { NEW } from '../core/memory/model.ts';
import { rowsOf } from './import-facts.ts';
import type { ChangedCard, NotesPlan } from './import-state.ts';
import type { Loaded } from './loaded.ts';
import { outcomeOf } from './notes-report.ts';
import type { PlannedCard } from './plan-cards.ts';
import type { PlannedHome, PlannedNotes } from './plan-notes.ts';

/** The plan as the screen shows it. */
export function showDifference(loaded: Loaded, { decks }: PlannedNotes): readonly NotesPlan[] {
  return decks.map((deck) => showHome(loaded, deck));
}

/** Whether the plan touches what the person has: then it is shown before it is written. */
export function asksFirst({ decks }: PlannedNotes): boolean {
  return decks.some(({ cards, gone }) => gone.length > 0 || cards.some((card) => outcomeOf(card) === 'changed'));
}

function showHome(loaded: Loaded, { parsed, cards, gone }: PlannedHome): NotesPlan {
  const known = loaded.decks.get(parsed.id);
  return {
    deck: parsed.id,
    name: parsed.name,
    exists: known !== undefined && known.removed !== true,
    added: cards.filter(({ before }) => before === null).map(({ after }) => after.fields),
    changed: cards.flatMap((card) => (outcomeOf(card) === 'changed' ? showChange(loaded, card) : [])),
    unchanged: cards.filter((card) => outcomeOf(card) === 'kept').length,
    moved: cards.flatMap((card) => {
      const { before, after } = card;
      if (before === null || outcomeOf(card) !== 'moved') return [];
      const [from = '', to = ''] = [before.note.from?.heading, after.from?.heading];
      return [{ id: after.id, fields: after.fields, from, to }];
    }),
    gone: gone.map(({ path, note }) => ({ id: note.id, path, fields: note.fields })),
  };
}

function showChange(loaded: Loaded, { path, before, after, offered, evidence }: PlannedCard): ChangedCard[] {
  if (before === null) return [];
  const { columns } = loaded.live.model;
  const { fields, from } = before.note;
  const quotes = { before: from?.quote ?? '', after: after.from?.quote ?? '' };
  return [
    {
      id: after.id,
      path,
      before: fields,
      after: offered ?? after.fields,
      by: evidence?.by ?? 'id',
      score: evidence?.score ?? 1,
      isOwn: offered !== null,
      // A changed text says it already, and most often in the same words.
      passage: sameFields(fields, offered ?? after.fields) ? quotes : null,
      isLearnt: rowsOf(loaded, before.note).some(({ row }) => columns.phase[row] !== NEW),
    },
  ];
}
