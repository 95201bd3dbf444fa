import { currentCard, tally } from '../../app/triage.ts';
import type { Workbench } from '../../app/workbench-state.ts';
import type { Span } from '../../formats/notes/by-hand.ts';
import type { Panel } from './bench-panel.tsx';
import type { useWorkbenchWords } from './use-words.ts';
import type { WorkbenchAction } from './workbench-keys.ts';

type Hands = {
  readonly workbench: Workbench;
  readonly words: ReturnType<typeof useWorkbenchWords>;
  readonly say: (text: string) => void;
  readonly open: (panel: Panel) => void;
  readonly edit: (key: string) => void;
  readonly make: (kind: 'cloze' | 'question', span: Span | null) => Promise<void>;
  readonly save: () => void;
};

/** Does what a key or a button asks for, and says so. */
export function performAction(action: WorkbenchAction, hands: Hands): void {
  const { workbench, words, say } = hands;
  const state = workbench.store.getState();
  const note = state.view === 'choosing' ? state.notes[state.at] : undefined;
  if (state.view !== 'choosing' || note === undefined) return;
  const card = currentCard(note);
  switch (action.do) {
    case 'move':
      workbench.move(action.by);
      break;
    case 'open-by':
      workbench.open(state.at + action.by);
      break;
    case 'accept':
      if (card === undefined) break;
      workbench.accept();
      say(card.decision === 'accepted' ? words.saidPending : words.saidAccepted);
      break;
    case 'accept-next':
      if (card !== undefined && card.decision !== 'accepted') {
        workbench.accept();
        say(words.saidAccepted);
      }
      workbench.move(1);
      break;
    case 'accept-all':
      workbench.acceptAll();
      say(words.saidAcceptedAll(tally(note).pending));
      break;
    case 'discard':
      if (card === undefined) break;
      workbench.discard();
      say(card.decision === 'discarded' ? words.saidPending : words.saidDiscarded);
      break;
    case 'edit':
      if (card !== undefined) hands.edit(card.candidate.key);
      break;
    case 'cloze':
    case 'question':
      void hands.make(action.do, null);
      break;
    case 'undo':
      if (state.past.length === 0) break;
      workbench.undo();
      say(words.saidUndone);
      break;
    case 'save':
      if (hasSomethingToSave(state.notes)) hands.save();
      else say(words.nothingToSave);
      break;
    case 'keys':
      hands.open('keys');
  }
}

/** Cards, or a change to what is stored of a note. */
export function hasSomethingToSave(notes: readonly Parameters<typeof tally>[0][]): boolean {
  return notes.some((note) => tally(note).accepted > 0 || note.known.source !== null);
}
