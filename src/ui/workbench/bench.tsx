import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Choosing, Draft } from '../../app/workbench-state.ts';
import type { Span } from '../../formats/notes/by-hand.ts';
import { useApp } from '../app-context.ts';
import { useAnnounce } from '../parts/live-region.tsx';
import { useLeaveGuard } from '../parts/use-leave-guard.ts';
import { useModelWords } from '../parts/use-model-words.ts';
import { AskDialog } from './ask-dialog.tsx';
import styles from './bench.module.css';
import { BenchPanel, type Panel } from './bench-panel.tsx';
import { BenchTop } from './bench-top.tsx';
import { CardPane } from './card-pane.tsx';
import { NotePane } from './note-pane.tsx';
import { performAction } from './perform-action.ts';
import { selectedSpan } from './selected-span.ts';
import { useWorkbenchWords } from './use-words.ts';
import { useWorkbenchKeys } from './use-workbench-keys.ts';
import type { WorkbenchAction } from './workbench-keys.ts';

/** What is being written: a card that is there, by its key, or one from a selection. */
export type Writing = { readonly key: string } | { readonly draft: Draft };

const SAID_NOTHING = { text: '', turn: 0 };

/** The note and what became of it, side by side at a desk, one at a time on a phone. */
export function Bench({ state }: { readonly state: Choosing }) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  const modelWords = useModelWords();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const [panel, setPanel] = useState<Panel>('none');
  const [shows, setShows] = useState<'cards' | 'note'>('cards');
  const [writing, setWriting] = useState<Writing | null>(null);
  const [asking, setAsking] = useState<{ readonly span: Span | null } | null>(null);
  const [isDirty, setDirty] = useState(false);
  const [said, setSaid] = useState({ text: '', turn: 0, at: 0 });
  const noteText = useRef<HTMLDivElement>(null);
  const note = state.notes[state.at];

  const say = (text: string) => {
    announce(text);
    setSaid(({ turn }) => ({ text, turn: turn + 1, at: state.at }));
  };
  const stopWriting = () => {
    setWriting(null);
    setDirty(false);
  };
  const cancelWriting = (hasText: boolean) => (hasText ? setPanel('discard') : stopWriting());
  const leave = () => (state.past.length > 0 ? setPanel('leave') : workbench.reset());
  useLeaveGuard(writing !== null || state.past.length > 0, () => (writing === null ? leave() : cancelWriting(isDirty)));

  async function make(kind: 'cloze' | 'question', given: Span | null) {
    const root = noteText.current;
    const span = given ?? (root && note && selectedSpan(root, getSelection(), note.reading.text));
    const draft = span === null || span === undefined ? null : await workbench.draft(kind, span);
    if (draft === null) return say(words.selectFirst);
    getSelection()?.removeAllRanges();
    if (kind === 'cloze') {
      await workbench.add(draft);
      return say(words.saidAdded);
    }
    setShows('cards');
    setWriting({ draft });
  }
  const save = () => {
    void workbench.save();
    navigate('/import', { replace: true });
  };
  const act = (action: WorkbenchAction) =>
    performAction(action, { workbench, words, say, open: setPanel, edit: (key) => setWriting({ key }), make, save });
  useWorkbenchKeys(panel === 'none' && writing === null && asking === null, act);

  if (note === undefined) return null;
  return (
    <main className={styles.bench} data-shows={shows}>
      <BenchTop state={state} note={note} shows={shows} onShow={setShows} onOpen={setPanel} onLeave={leave} act={act} />
      <div className={styles.panes}>
        <NotePane
          key={`note ${state.at}`}
          ref={noteText}
          note={note}
          isShown={shows === 'note'}
          onMake={make}
          onAsk={(span) => setAsking({ span })}
        />
        <CardPane
          key={`cards ${state.at}`}
          state={state}
          note={note}
          writing={writing}
          said={said.at === state.at ? said : SAID_NOTHING}
          act={act}
          onOpen={setPanel}
          onAsk={() => setAsking({ span: null })}
          onWritten={(text) => {
            stopWriting();
            say(text);
          }}
          onDirty={setDirty}
          onCancel={cancelWriting}
        />
      </div>
      {asking !== null && (
        <AskDialog
          text={note.reading.text}
          span={asking.span}
          onSuggested={(count) => {
            setAsking(null);
            setShows('cards');
            say(modelWords.saidSuggested(count));
          }}
          onClose={() => setAsking(null)}
        />
      )}
      <BenchPanel state={state} panel={panel} onClose={() => setPanel('none')} onDiscard={stopWriting} />
    </main>
  );
}
