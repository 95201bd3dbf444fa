import { templatesOf } from '../core/content/cards.ts';
import type { NoteContent } from '../core/content/note.ts';
import { type CardId, cardIdOf, deviceId, millis } from '../core/kernel/ids.ts';
import type { Fact, LogEntry } from '../core/memory/log.ts';
import { type Loaded, moment } from './loaded.ts';

export type CardFact = { readonly card: CardId; readonly fact: Fact };

/**
 * Facts of an import as entries of a device of its own. No other tab can take their numbers, so they can be written in
 * one transaction with the content; and undo in a review, which takes back what this device did, leaves them alone.
 */
export function entriesOfImport(loaded: Loaded, importId: string, facts: readonly CardFact[], from = 1): LogEntry[] {
  const { at: now, day } = moment(loaded);
  // Before whatever is answered next, and after all that was answered here.
  const first = Math.max(loaded.lastAt + 1, now - facts.length + 1);
  const device = deviceId(`${loaded.device}:${importId}`);
  return facts.map(({ card, fact }, index) => ({
    device,
    seq: from + index,
    card,
    at: millis(first + index),
    day,
    ...fact,
  }));
}

/**
 * What takes the facts back. The log only grows: an entry that was in a backup meanwhile would come back with it, and
 * its retract comes along.
 */
export function retractsOf(loaded: Loaded, importId: string, entries: readonly LogEntry[]): LogEntry[] {
  const facts = entries.map(
    ({ device, seq, card }): CardFact => ({
      card,
      fact: { kind: 'retract', entry: { device, seq } },
    }),
  );
  const last = Math.max(loaded.lastAt, ...entries.map(({ at }) => at));
  return entriesOfImport({ ...loaded, lastAt: last }, importId, facts, entries.length + 1);
}

/** The cards of a note that the model knows. */
export function rowsOf(
  { live }: Pick<Loaded, 'live'>,
  { id, fields }: Pick<NoteContent, 'id' | 'fields'>,
): readonly { readonly card: CardId; readonly row: number }[] {
  return templatesOf(fields).flatMap((template) => {
    const card = cardIdOf(id, template);
    const row = live.model.rows.get(card);
    return row === undefined ? [] : [{ card, row }];
  });
}
