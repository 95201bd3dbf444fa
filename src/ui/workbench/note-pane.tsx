import { type RefObject, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { type BenchNote, currentCard, shownCards } from '../../app/triage.ts';
import type { Span } from '../../formats/notes/by-hand.ts';
import { useApp } from '../app-context.ts';
import type { PassageMark } from '../parts/markdown-places.ts';
import { chunkAt, type NoteChunk, splitNote } from './note-chunks.ts';
import styles from './note-pane.module.css';
import { NotePart } from './note-part.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useSeen } from './use-seen.ts';
import { useWorkbenchWords } from './use-words.ts';

type Props = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly note: BenchNote;
  /** On a phone, whether it is this that is shown. */
  readonly isShown: boolean;
  readonly onMake: (kind: 'cloze' | 'question', span: Span) => Promise<void>;
  readonly onAsk: (span: Span) => void;
};

/** The note as it reads, drawn part by part as it comes near, with the passages of its cards marked. */
export function NotePane({ ref, note, isShown, onMake, onAsk }: Props) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  const pane = useRef<HTMLElement>(null);
  const { text, language } = note.reading;
  const chunks = useMemo(() => splitNote(text), [text]);
  // The cards come first; then the note, without holding a frame up.
  const count = useDeferredValue(chunks.length, 0);
  const isSeen = useSeen(pane, count);
  const current = currentCard(note)?.candidate;
  const currentChunk = current === undefined ? undefined : chunkAt(chunks, current.start);
  const marks = useMemo(() => marksOf(note), [note]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pane scrolls when it comes up, too.
  useEffect(() => {
    const place =
      pane.current?.querySelector('[data-as~="current"]') ??
      pane.current?.querySelector(`[data-part="${currentChunk?.start}"]`);
    place?.scrollIntoView({ block: 'nearest' });
  }, [current?.key, currentChunk?.start, isShown, count]);

  function showCard(target: EventTarget) {
    if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key !== undefined) workbench.moveTo(key);
  }

  return (
    <section ref={pane} className={styles.pane} aria-label={words.noteRegion} lang={language}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut; the cards themselves are in the list. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same by J and K. */}
      <div ref={ref} className={styles.text} onClick={(event) => showCard(event.target)}>
        {chunks.slice(0, count).map((chunk, index) => {
          const part = String(chunk.start);
          const isDrawn = index < 2 || chunk === currentChunk || isSeen(part);
          return <NotePart key={part} chunk={chunk} marks={isDrawn ? marksIn(marks, chunk) : null} />;
        })}
      </div>
      <SelectionBar root={ref} text={text} onMake={onMake} onAsk={onAsk} />
    </section>
  );
}

function marksIn(marks: readonly PassageMark[], { start, text }: NoteChunk): readonly PassageMark[] {
  return marks.filter((mark) => mark.start < start + text.length && mark.end > start);
}

/** What is accepted is marked as a card, what is undecided as a suggestion. */
function marksOf(note: BenchNote): readonly PassageMark[] {
  return shownCards(note)
    .filter(({ decision, candidate }) => decision !== 'discarded' || candidate.key === note.current)
    .map(({ candidate: { key, start, end }, decision }) => ({
      key,
      start,
      end,
      as: decision === 'accepted' ? 'card' : 'suggestion',
      isCurrent: key === note.current,
    }));
}
