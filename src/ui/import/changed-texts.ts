import type { Fields } from '../../core/content/note.ts';
import type { Messages } from '../i18n/messages.ts';
import { nameOfPlace, noteTexts } from '../parts/note-texts.ts';

/** The texts that differ; one that only one version has is empty in the other. */
export function changedTexts(before: Fields, after: Fields, messages: Messages) {
  const old = new Map(noteTexts(before).map((text) => [text.key, text]));
  const now = new Map(noteTexts(after).map((text) => [text.key, text]));
  return [...new Map([...old, ...now]).values()]
    .map(({ key, place }) => ({
      key,
      name: nameOfPlace(place, messages),
      before: old.get(key)?.text ?? '',
      after: now.get(key)?.text ?? '',
    }))
    .filter((pair) => pair.before !== pair.after);
}
