import type { ChangedNote } from '../../app/import-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { headline } from '../parts/headline.ts';
import styles from './changed-note.module.css';
import { changedTexts } from './changed-texts.ts';
import { TextPair } from './text-pair.tsx';

/** Which note changes, then the old and the new of each text that differs. */
export function ChangedNoteView({ note }: { readonly note: ChangedNote }) {
  const messages = useMessages();
  return (
    <li className={styles.note}>
      <h4 className={styles.which}>{headline(note.before)}</h4>
      {changedTexts(note.before, note.after, messages).map(({ key, ...pair }) => (
        <TextPair key={key} labels={messages.imports} {...pair} />
      ))}
    </li>
  );
}
