import { tally } from '../../app/triage.ts';
import type { Choosing } from '../../app/workbench-state.ts';
import { useApp } from '../app-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import styles from './notes-dialog.module.css';
import { PickNotes } from './pick-notes.tsx';
import { useWorkbenchWords } from './use-words.ts';

type Props = { readonly state: Choosing; readonly onClose: () => void };

/** All notes on the workbench with what is accepted and left of each, and the way to more of them. */
export function NotesDialog({ state, onClose }: Props) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  return (
    <Dialog title={words.notesTitle} onClose={onClose} actions={<PickNotes look="plain" size="m" />}>
      <ul className={styles.notes}>
        {state.notes.map((note, index) => {
          const { accepted, pending } = tally(note);
          const { path, title, study } = note.reading;
          return (
            <li key={path === '' ? `#${index}` : path}>
              <button
                type="button"
                aria-current={index === state.at}
                onClick={() => {
                  workbench.open(index);
                  onClose();
                }}
              >
                <span className={styles.name}>{title || words.pastedName}</span>
                <span className={styles.path}>{path === '' ? words.pastedName : path}</span>
                <span className={styles.tally}>
                  {study ? words.noteTally(accepted, pending) : words.noteNotForStudy}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
