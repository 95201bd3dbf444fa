import type { BenchNote } from '../../app/triage.ts';
import { tally } from '../../app/triage.ts';
import type { Choosing } from '../../app/workbench-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useScreenTitle } from '../parts/page.tsx';
import styles from './bench.module.css';
import type { Panel } from './bench-panel.tsx';
import { useWorkbenchWords } from './use-words.ts';
import type { WorkbenchAction } from './workbench-keys.ts';

type Props = {
  readonly state: Choosing;
  readonly note: BenchNote;
  readonly shows: 'cards' | 'note';
  readonly onShow: (shows: 'cards' | 'note') => void;
  readonly onOpen: (panel: Panel) => void;
  readonly onLeave: () => void;
  readonly act: (action: WorkbenchAction) => void;
};

/** Which note this is and the way to the others; on a phone, whether its cards or its text are shown. */
export function BenchTop({ state, note, shows, onShow, onOpen, onLeave, act }: Props) {
  const { common, review } = useMessages();
  const words = useWorkbenchWords();
  const heading = useScreenTitle(note.reading.title || words.title);
  const { notes, at, problems, past } = state;
  const left = notes.reduce((sum, each) => sum + tally(each).pending, 0);
  const accepted = notes.reduce((sum, each) => sum + tally(each).accepted, 0);
  return (
    <header className={styles.top}>
      <IconButton label={words.leave} onClick={onLeave}>
        <Icon name="close" />
      </IconButton>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {note.reading.title || words.pastedName}
      </h1>
      {notes.length > 1 && (
        <div className={styles.pager}>
          <IconButton label={words.previousNote} disabled={at === 0} onClick={() => act({ do: 'open-by', by: -1 })}>
            <Icon name="left" />
          </IconButton>
          <button type="button" className={styles.place} onClick={() => onOpen('notes')}>
            {words.noteOf(at + 1, notes.length)}
            {left > 0 && <small>{words.noteTally(accepted, left)}</small>}
            <span className="visually-hidden"> {words.openNotes}</span>
          </button>
          <IconButton
            label={words.nextNote}
            disabled={at === notes.length - 1}
            onClick={() => act({ do: 'open-by', by: 1 })}
          >
            <Icon name="right" />
          </IconButton>
        </div>
      )}
      <div className={styles.tools}>
        {problems.length > 0 && (
          <IconButton
            label={words.problems(problems.length)}
            className={styles.problems}
            onClick={() => onOpen('problems')}
          >
            <Icon name="warn" />
          </IconButton>
        )}
        <IconButton label={common.undo} disabled={past.length === 0} onClick={() => act({ do: 'undo' })}>
          <Icon name="undo" />
        </IconButton>
        <IconButton label={review.keys} className={styles.keys} onClick={() => onOpen('keys')}>
          <Icon name="keyboard" />
        </IconButton>
      </div>
      <fieldset className={styles.switch}>
        <legend className="visually-hidden">{words.view}</legend>
        <button type="button" aria-pressed={shows === 'cards'} onClick={() => onShow('cards')}>
          {words.showCards}
        </button>
        <button type="button" aria-pressed={shows === 'note'} onClick={() => onShow('note')}>
          {words.showNote}
        </button>
      </fieldset>
    </header>
  );
}
