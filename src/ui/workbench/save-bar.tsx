import { type BenchNote, tally } from '../../app/triage.ts';
import type { Choosing } from '../../app/workbench-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Panel } from './bench-panel.tsx';
import styles from './card-pane.module.css';
import { hasSomethingToSave } from './perform-action.ts';
import { useWorkbenchWords } from './use-words.ts';
import type { WorkbenchAction } from './workbench-keys.ts';

type Props = {
  readonly state: Choosing;
  readonly note: BenchNote;
  readonly act: (action: WorkbenchAction) => void;
  readonly onOpen: (panel: Panel) => void;
};

/** Where the accepted cards of all notes will go, and the press that takes them there. */
export function SaveBar({ state, note, act, onOpen }: Props) {
  const { common } = useMessages();
  const words = useWorkbenchWords();
  const accepted = state.notes.reduce((sum, each) => sum + tally(each).accepted, 0);
  const deck = note.known.deck?.name ?? state.deckName ?? ownDeck(note);
  return (
    <footer className={styles.save}>
      <button type="button" className={styles.deck} onClick={() => onOpen('deck')}>
        <small>{common.deck} </small>
        <span>{deck}</span>
        <Icon name="down" size={16} />
        <span className="visually-hidden"> {words.deckChange}</span>
      </button>
      <Button
        look="primary"
        disabled={state.saving || !hasSomethingToSave(state.notes)}
        onClick={() => act({ do: 'save' })}
      >
        {state.saving ? words.saving : words.save(accepted)}
      </Button>
    </footer>
  );
}

/** The deck that a note asks for by itself. */
export function ownDeck({ reading }: BenchNote): string {
  return reading.deck ?? reading.title;
}
