import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { DeckContents } from '../../app/app.ts';
import type { Source } from '../../core/content/note.ts';
import type { NoteId } from '../../core/kernel/ids.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { NoteRow } from './note-row.tsx';
import { indexNotes, searchNotes } from './note-search.ts';
import styles from './notes.module.css';
import { useVirtualRows } from './use-virtual-rows.ts';

type Props = {
  readonly notes: DeckContents['notes'];
  readonly sources: readonly Source[];
  readonly onChanged: () => void;
};

/** A deck's notes, however many: only the rows near the window are in the page, and those that are open. */
export function NoteList({ notes, sources, onChanged }: Props) {
  const words = useMessages().library;
  const searchId = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<ReadonlySet<NoteId>>(new Set());
  const wanted = useDeferredValue(query);
  const index = useMemo(() => indexNotes(notes), [notes]);
  const shown = useMemo(() => searchNotes(index, wanted).flatMap((at) => notes[at] ?? []), [index, notes, wanted]);
  const { list, rows, height, measure } = useVirtualRows(shown, open);

  function toggle(id: NoteId) {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }

  return (
    <section className={styles.notes} aria-labelledby="notes">
      <div className={styles.head}>
        <h2 id="notes" className={styles.title}>
          {words.notesTitle}
        </h2>
        <p className={styles.found} aria-live="polite">
          {wanted.trim() !== '' && words.found(shown.length)}
        </p>
      </div>
      {notes.length === 0 ? (
        <p className={styles.none}>{words.noNotes}</p>
      ) : (
        <>
          <label htmlFor={searchId} className="visually-hidden">
            {words.searchLabel}
          </label>
          <input
            id={searchId}
            type="search"
            className={styles.search}
            placeholder={words.searchLabel}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </>
      )}
      {notes.length > 0 && shown.length === 0 && (
        <div className={styles.none}>
          <p>{words.nothingFound(wanted.trim())}</p>
          <Button look="quiet" onClick={() => setQuery('')}>
            {words.clearSearch}
          </Button>
        </div>
      )}
      <ul ref={list} className={styles.list} style={{ height }}>
        {rows.map(({ item, index: at, start }) => (
          <li
            key={item.note.id}
            ref={measure}
            data-index={at}
            aria-setsize={shown.length}
            aria-posinset={at + 1}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            <NoteRow
              item={item}
              sources={sources}
              isOpen={open.has(item.note.id)}
              onToggle={() => toggle(item.note.id)}
              onChanged={onChanged}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
