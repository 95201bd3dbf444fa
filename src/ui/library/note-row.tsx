import { useId } from 'react';
import type { DeckContents } from '../../app/app.ts';
import type { Source } from '../../core/content/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { headline } from '../parts/headline.ts';
import { Icon } from '../parts/icon.tsx';
import { NoteDetails } from './note-details.tsx';
import styles from './notes.module.css';

type Props = {
  readonly item: DeckContents['notes'][number];
  readonly sources: readonly Source[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChanged: () => void;
};

/** One note of the list: a line to know it by, and all of it when unfolded. */
export function NoteRow({ item, sources, isOpen, onToggle, onChanged }: Props) {
  const { common, library: words } = useMessages();
  const { note, cards, suspended } = item;
  const detailsId = useId();
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={onToggle}
      >
        <span className={styles.chevron}>
          <Icon name={isOpen ? 'down' : 'right'} size={16} />
        </span>
        <span className={styles.text}>
          <span className={isOpen ? styles.headlineOpen : styles.headline}>{headline(note.fields)}</span>
          <span className={styles.meta}>
            <span>{words.kind[note.fields.kind]}</span>
            {note.tags.length > 0 && <span className={styles.tags}>{note.tags.map((tag) => `#${tag}`).join(' ')}</span>}
            {suspended > 0 && (
              <span className={styles.suspended}>
                {suspended === cards ? common.suspended : words.partlySuspended(suspended, cards)}
              </span>
            )}
          </span>
        </span>
      </button>
      <div id={detailsId}>{isOpen && <NoteDetails item={item} sources={sources} onChanged={onChanged} />}</div>
    </div>
  );
}
