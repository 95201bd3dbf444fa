import { useDeferredValue, useEffect, useRef } from 'react';
import { type BenchCard, type BenchNote, shownCards, tally } from '../../app/triage.ts';
import type { Choosing } from '../../app/workbench-state.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { AskButton } from './ask-button.tsx';
import type { Writing } from './bench.tsx';
import type { Panel } from './bench-panel.tsx';
import { CardGroup } from './card-group.tsx';
import styles from './card-pane.module.css';
import { DraftEditor } from './draft-editor.tsx';
import { NothingHere } from './nothing-here.tsx';
import { SaveBar } from './save-bar.tsx';
import { useHands } from './use-hands.ts';
import { useSeen } from './use-seen.ts';
import { useWorkbenchWords } from './use-words.ts';
import type { WorkbenchAction } from './workbench-keys.ts';

/** So many cards are drawn together, when they come near. */
const GROUP = 10;
/** So many groups are there at once; those below follow without holding a frame up. */
const AT_ONCE = 5;

type Props = {
  readonly state: Choosing;
  readonly note: BenchNote;
  readonly writing: Writing | null;
  readonly said: { readonly text: string; readonly turn: number };
  readonly act: (action: WorkbenchAction) => void;
  readonly onOpen: (panel: Panel) => void;
  readonly onAsk: () => void;
  readonly onWritten: (said: string) => void;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onCancel: (isDirty: boolean) => void;
};

/** The candidates in the order of the note, and what becomes of those that are accepted. */
export function CardPane({ state, note, writing, said, act, onOpen, onAsk, onWritten, onDirty, onCancel }: Props) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  const list = useRef<HTMLDivElement>(null);
  const shown = shownCards(note);
  const { accepted, pending, further } = tally(note);
  const groups = groupsOf(shown);
  const drawn = useDeferredValue(groups.length, AT_ONCE);
  const isSeen = useSeen(list, `${shown.length} ${drawn}`);
  const isFirst = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is current.
  useEffect(() => {
    // The screen has just opened: its heading has the focus.
    if (isFirst.current) isFirst.current = false;
    else showCurrent(list.current);
  }, [note.current]);

  const written = writing !== null && 'key' in writing ? writing.key : null;
  // The groups are drawn anew only when something of theirs has changed.
  const hands = useHands({ act, onWritten, onDirty, onCancel });
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
        {writing !== null && 'draft' in writing && <DraftEditor draft={writing.draft} hands={hands} />}
        {note.cards.length === 0 && <NothingHere isForStudy={note.reading.study} />}
        {groups.slice(0, drawn).map((cards, index) => (
          <CardGroup
            key={cards[0]?.candidate.key}
            cards={cards}
            first={index * GROUP}
            count={shown.length}
            known={note.known.cards}
            current={cards.some(({ candidate }) => candidate.key === note.current) ? note.current : null}
            writing={cards.some(({ candidate }) => candidate.key === written) ? written : null}
            isDrawn={index === 0 || isSeen(String(index * GROUP))}
            hands={hands}
          />
        ))}
        {further > 0 && (
          <Button look="quiet" className={styles.further} onClick={() => workbench.showFurther()}>
            {words.further(further)}
          </Button>
        )}
        {note.reading.study && <AskButton onAsk={onAsk} />}
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

function groupsOf(cards: readonly BenchCard[]): readonly (readonly BenchCard[])[] {
  return Array.from({ length: Math.ceil(cards.length / GROUP) }, (_, index) =>
    cards.slice(index * GROUP, (index + 1) * GROUP),
  );
}

/** Brings the current card into view, and the focus to it unless it is in there already. */
function showCurrent(list: HTMLElement | null): void {
  const card = list?.querySelector<HTMLElement>('article[aria-current="true"]');
  card?.parentElement?.scrollIntoView({ block: 'nearest' });
  if (card !== null && !card?.contains(document.activeElement)) card?.focus({ preventScroll: true });
}
