import type { Reader } from '../../formats/notes/found-card.ts';

/** For each reader of notes, a name and the reason it gives; one without them does not compile. */
export type ReaderWords = Readonly<Record<Reader, { readonly name: string; readonly why: string }>>;
