import type { Reader } from '../../formats/notes/found-card.ts';
import type { Language } from '../i18n/messages.ts';

/** Why a candidate is shown, in the person's words. */
export function reasonOf(reader: Reader, _language: Language): string {
  return reader;
}
