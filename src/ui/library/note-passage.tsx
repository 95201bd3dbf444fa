import type { Note, Source } from '../../core/content/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { Markdown } from '../parts/markdown.tsx';
import styles from './notes.module.css';

type Props = { readonly note: Note; readonly sources: readonly Source[] };

/** What a note rests on: its passage word for word, where that stands, and what it was checked against. */
export function NotePassage({ note, sources }: Props) {
  const { common, library: words } = useMessages();
  const { from, checked } = note;
  if (from === undefined && checked === undefined) return null;
  const source = sources.find((candidate) => candidate.id === from?.source);
  const place = [source?.title, from?.heading].filter((part) => part !== undefined).join(' › ');
  return (
    <div className={styles.passage}>
      {from !== undefined && (
        <>
          <h3 className={styles.faceName}>{words.source}</h3>
          {from.quote !== undefined && (
            <blockquote className={styles.quote}>
              <Markdown text={from.quote} />
            </blockquote>
          )}
          <p className={styles.place}>{place}</p>
        </>
      )}
      {checked !== undefined && (
        <p className={styles.place}>{common.checked(checked.subject, checked.version, checked.date)}</p>
      )}
    </div>
  );
}
