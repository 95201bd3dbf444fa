import { useEffect, useRef } from 'react';
import { type BenchNote, shownCards, tally } from '../../app/triage.ts';
import type { Choosing } from '../../app/workbench-state.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { NoteEditor } from '../parts/note-editor.tsx';
import type { Writing } from './bench.tsx';
import type { Panel } from './bench-panel.tsx';
import { CandidateItem } from './candidate-item.tsx';
import styles from './card-pane.module.css';
import { NothingHere } from './nothing-here.tsx';
import { SaveBar } from './save-bar.tsx';
import { useSeen } from './use-seen.ts';
import { useWorkbenchWords } from './use-words.ts';
import type { WorkbenchAction } from './workbench-keys.ts';

type Props = {
  readonly state: Choosing;
  readonly note: BenchNote;
  readonly writing: Writing | null;
  readonly said: { readonly text: string; readonly turn: number };
  readonly act: (action: WorkbenchAction) => void;
  readonly onOpen: (panel: Panel) => void;
  readonly onWritten: (said: string) => void;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onCancel: (isDirty: boolean) => void;
};

/** The candidates in the order of the note, and what becomes of those that are accepted. */
export function CardPane({ state, note, writing, said, act, onOpen, onWritten, onDirty, onCancel }: Props) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  const list = useRef<HTMLDivElement>(null);
  const shown = shownCards(note);
  const { accepted, pending, further } = tally(note);
  const isSeen = useSeen(list, shown.length);
  const isFirst = useRef(true);

  useEffect(() => {
    // The screen has just opened: its heading has the focus.
    if (isFirst.current) isFirst.current = false;
    else showCurrent(list.current, note.current);
  }, [note.current]);

  const editing = (key: string) => writing !== null && 'key' in writing && writing.key === key;
  return (
    <section className={styles.pane} aria-label={words.cardsRegion}>
      <div className={styles.head}>
        <p className={styles.tally}>{words.tally(accepted, pending)}</p>
        <p key={said.turn} className={styles.said} aria-hidden="true">
          {said.text}
        </p>
        {pending > 0 && (
          <Button look="quiet" onClick={() => act({ do: 'accept-all' })}>
            {words.acceptAll}
          </Button>
        )}
      </div>
      <div ref={list} className={styles.scroll}>
        {writing !== null && 'draft' in writing && (
          <div className={styles.draft}>
            <h2>{words.newCard}</h2>
            <NoteEditor
              fields={writing.draft.fields}
              isNew
              onSave={async (fields) => {
                await workbench.add({ ...writing.draft, fields });
                onWritten(words.saidAdded);
              }}
              onDirty={onDirty}
              onCancel={onCancel}
            />
          </div>
        )}
        {note.cards.length === 0 && <NothingHere isForStudy={note.reading.study} />}
        <ol className={styles.list}>
          {shown.map((card, index) => {
            const { key } = card.candidate;
            const isCurrent = key === note.current;
            return (
              <li key={key} data-part={key} aria-setsize={shown.length} aria-posinset={index + 1}>
                {editing(key) ? (
                  <div className={styles.draft}>
                    <NoteEditor
                      fields={card.candidate.fields}
                      isNew={!note.known.cards.has(key)}
                      onSave={async (fields) => {
                        workbench.edit(key, fields);
                        onWritten(words.saidEdited);
                      }}
                      onDirty={onDirty}
                      onCancel={onCancel}
                    />
                  </div>
                ) : (
                  <CandidateItem
                    card={card}
                    evidence={note.known.cards.get(key)}
                    isCurrent={isCurrent}
                    isDrawn={index < 12 || isCurrent || isSeen(key)}
                    act={act}
                  />
                )}
              </li>
            );
          })}
        </ol>
        {further > 0 && (
          <Button look="quiet" className={styles.further} onClick={() => workbench.showFurther()}>
            {words.further(further)}
          </Button>
        )}
        {state.at < state.notes.length - 1 && (
          <Button look="quiet" className={styles.further} onClick={() => act({ do: 'open-by', by: 1 })}>
            {words.nextNote}
            <Icon name="right" size={18} />
          </Button>
        )}
      </div>
      <SaveBar state={state} note={note} act={act} onOpen={onOpen} />
    </section>
  );
}

/** Brings the current card into view; the focus goes with it unless it is elsewhere on purpose. */
function showCurrent(list: HTMLElement | null, key: string | null): void {
  const item = list?.querySelector(`[data-part="${CSS.escape(key ?? '')}"]`);
  item?.scrollIntoView({ block: 'nearest' });
  const card = item?.querySelector<HTMLElement>('article');
  if (card !== null && !card?.contains(document.activeElement)) card?.focus({ preventScroll: true });
}
