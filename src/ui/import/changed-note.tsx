import type { ChangedNote } from '../../app/import-state.ts';
import type { Fields } from '../../core/content/note.ts';
import { type Messages, useMessages } from '../i18n/messages.ts';
import { headline } from '../parts/headline.ts';
import { nameOfPlace, noteTexts } from '../parts/note-texts.ts';
import styles from './changed-note.module.css';
import { diffWords, type Piece } from './word-diff.ts';

/** Which note changes, then the old and the new of each text that differs, side by side with the words marked. */
export function ChangedNoteView({ note }: { readonly note: ChangedNote }) {
  const messages = useMessages();
  const words = messages.imports;
  const pairs = changedTexts(note.before, note.after, messages);
  return (
    <li className={styles.note}>
      <h4 className={styles.which}>{headline(note.before)}</h4>
      {pairs.map(({ key, name, before, after }) => {
        const diff = diffWords(before, after);
        return (
          <div key={key} className={styles.pair}>
            <p className={styles.name}>{name}</p>
            <div className={styles.side}>
              <p className={styles.label}>{words.before}</p>
              <p className={styles.text}>{markPieces(diff.before, 'del')}</p>
            </div>
            <div className={styles.side}>
              <p className={styles.label}>{words.after}</p>
              <p className={styles.text}>{markPieces(diff.after, 'ins')}</p>
            </div>
          </div>
        );
      })}
    </li>
  );
}

function markPieces(pieces: readonly Piece[], Mark: 'del' | 'ins') {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change order.
  return pieces.map(({ text, differs }, index) => (differs ? <Mark key={index}>{text}</Mark> : text));
}

/** The texts that differ; one that only one version has is empty in the other. */
function changedTexts(before: Fields, after: Fields, messages: Messages) {
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
