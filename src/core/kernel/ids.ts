declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** A note's identity for ever: `<home deck id>/<id in the deck file>`. Its text is no part of it. */
export type NoteId = Branded<string, 'NoteId'>;
/** `<note id>/<template>`: the unit of scheduling. */
export type CardId = Branded<string, 'CardId'>;
export type DeckId = Branded<string, 'DeckId'>;
export type SourceId = Branded<string, 'SourceId'>;
export type PresetId = Branded<string, 'PresetId'>;
/** The writer of log entries: one a browser profile, or one derived from an imported history. */
export type DeviceId = Branded<string, 'DeviceId'>;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = Branded<number, 'Millis'>;
/** The learner's day as whole days since 1970-01-01 on their own calendar, ending at the rollover hour. */
export type StudyDay = Branded<number, 'StudyDay'>;

export const noteId = (text: string) => text as NoteId;
export const cardIdOf = (note: NoteId, template: string) => `${note}/${template}` as CardId;
export const cardId = (text: string) => text as CardId;
export const deckId = (text: string) => text as DeckId;
export const sourceId = (text: string) => text as SourceId;
export const presetId = (text: string) => text as PresetId;
export const deviceId = (text: string) => text as DeviceId;
export const millis = (value: number) => value as Millis;
export const studyDay = (value: number) => value as StudyDay;

/** The note a card was drawn from: everything before the last slash. */
export function noteOf(card: CardId): NoteId {
  return card.slice(0, card.lastIndexOf('/')) as NoteId;
}

/** Which of its note's cards this is: everything after the last slash. */
export function templateOf(card: CardId): string {
  return card.slice(card.lastIndexOf('/') + 1);
}
