import { memo, useDeferredValue } from 'react';
import type { KnownNote } from '../../app/known-notes.ts';
import type { BenchCard } from '../../app/triage.ts';
import { useApp } from '../app-context.ts';
import { NoteEditor } from '../parts/note-editor.tsx';
import { CandidateItem } from './candidate-item.tsx';
import styles from './card-pane.module.css';
import { useWorkbenchWords } from './use-words.ts';
import type { WorkbenchAction } from './workbench-keys.ts';

/** What the cards of the list set off. */
export type Hands = {
  readonly act: (action: WorkbenchAction) => void;
  readonly onWritten: (said: string) => void;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onCancel: (isDirty: boolean) => void;
};

/** Of a card that is not drawn. */
const GUESSED_HEIGHT = '8rem';

type Props = {
  readonly cards: readonly BenchCard[];
  /** The place of its first card among all, from 0. */
  readonly first: number;
  readonly count: number;
  readonly known: KnownNote['cards'];
  /** The key of the current card, and of the one that is being edited, if they are here. */
  readonly current: string | null;
  readonly writing: string | null;
  /** Far from the window a group is empty space. */
  readonly isDrawn: boolean;
  readonly hands: Hands;
};

/** Some of the candidates, in the order of the note. */
export const CardGroup = memo(
  function CardGroup(props: Props) {
    const { cards, first, current, isDrawn } = props;
    if (isDrawn || current !== null) return <DrawnGroup {...props} />;
    return <div data-part={first} style={{ height: `calc(${cards.length} * ${GUESSED_HEIGHT})` }} />;
  },
  (a, b) =>
    a.cards.length === b.cards.length &&
    a.cards.every((card, index) => card === b.cards[index]) &&
    (['first', 'count', 'known', 'current', 'writing', 'isDrawn', 'hands'] as const).every(
      (name) => a[name] === b[name],
    ),
);

function DrawnGroup({ cards, first, count, known, current, writing, hands }: Props) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  // The current card comes first, its neighbours without holding a frame up.
  const hasAll = useDeferredValue(true, false);
  return (
    <ol data-part={first} className={styles.list}>
      {cards.map((card, index) => {
        const { key, fields } = card.candidate;
        if (!hasAll && key !== current) return <li key={key} style={{ height: GUESSED_HEIGHT }} />;
        return (
          <li key={key} aria-setsize={count} aria-posinset={first + index + 1}>
            {key !== writing ? (
              <CandidateItem card={card} evidence={known.get(key)} isCurrent={key === current} act={hands.act} />
            ) : (
              <div className={styles.draft}>
                <NoteEditor
                  fields={fields}
                  isNew={!known.has(key)}
                  onSave={async (edited) => {
                    workbench.edit(key, edited);
                    hands.onWritten(words.saidEdited);
                  }}
                  onDirty={hands.onDirty}
                  onCancel={hands.onCancel}
                />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
