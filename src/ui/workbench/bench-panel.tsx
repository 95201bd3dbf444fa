import type { Choosing } from '../../app/workbench-state.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ConfirmDialog, Dialog } from '../parts/dialog.tsx';
import { type KeyRow, KeyTable } from '../parts/key-table.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { DeckDialog } from './deck-dialog.tsx';
import { NotesDialog } from './notes-dialog.tsx';
import { useWorkbenchWords } from './use-words.ts';

export type Panel = 'none' | 'keys' | 'notes' | 'deck' | 'problems' | 'leave' | 'discard';

type Props = {
  readonly state: Choosing;
  readonly panel: Panel;
  readonly onClose: () => void;
  /** What was being written goes. */
  readonly onDiscard: () => void;
};

/** What is open over the workbench, if anything is. */
export function BenchPanel({ state, panel, onClose, onDiscard }: Props) {
  const { workbench } = useApp();
  const { common } = useMessages();
  const words = useWorkbenchWords();
  switch (panel) {
    case 'none':
      return null;
    case 'notes':
      return <NotesDialog state={state} onClose={onClose} />;
    case 'deck':
      return <DeckDialog state={state} onClose={onClose} />;
    case 'problems':
      return (
        <Dialog title={words.problems(state.problems.length)} onClose={onClose}>
          <ProblemList problems={state.problems} more={0} />
        </Dialog>
      );
    case 'leave':
      return (
        <ConfirmDialog
          title={words.leaveTitle}
          body={words.leaveBody}
          confirm={words.leaveConfirm}
          onConfirm={() => workbench.reset()}
          onClose={onClose}
        />
      );
    case 'discard':
      return (
        <ConfirmDialog
          title={words.discardEditTitle}
          body={words.discardEditBody}
          confirm={words.discardEdit}
          onConfirm={() => {
            onClose();
            onDiscard();
          }}
          onClose={onClose}
        />
      );
    case 'keys': {
      const rows: readonly KeyRow[] = [
        [words.keysMove, ['J', 'K', '↓', '↑']],
        [words.keysAcceptNext, ['Space']],
        [words.keysAccept, ['A']],
        [words.keysDiscard, ['X']],
        [words.keysEdit, ['E']],
        [words.keysCloze, ['C']],
        [words.keysQuestion, ['Q']],
        [common.undo, ['U', 'Ctrl+Z']],
        [words.keysAcceptAll, ['Shift+A']],
        [words.keysNotes, ['N', 'P']],
        [words.keysSave, ['Enter', 'Ctrl+Enter']],
        [words.keysHelp, ['?']],
      ];
      return <KeyTable rows={rows} onClose={onClose} />;
    }
  }
}
