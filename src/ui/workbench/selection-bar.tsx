import { type RefObject, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Span } from '../../formats/notes/by-hand.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { useModelWords } from '../parts/use-model-words.ts';
import styles from './note-pane.module.css';
import { selectedSpan } from './selected-span.ts';
import { useWorkbenchWords } from './use-words.ts';

type Props = {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly onMake: (kind: 'cloze' | 'question', span: Span) => Promise<void>;
  /** Offered to those who have connected a model. */
  readonly onAsk: (span: Span) => void;
};

/** A finger on a button takes the selection away before the button hears of it. */
const OUTLIVES = 300;

/** What can be made of the selected text, while some is selected. */
export function SelectionBar({ root, text, onMake, onAsk }: Props) {
  const words = useWorkbenchWords();
  const { askShort } = useModelWords();
  const { endpoint } = useStore(useApp().model.store);
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      const selected = root.current && selectedSpan(root.current, document.getSelection(), text);
      clearTimeout(timer);
      if (selected === null) timer = setTimeout(() => setSpan(null), OUTLIVES);
      else setSpan(selected);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [root, text]);
  if (span === null) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.selection}>
      <Button look="quiet" onPointerDown={(event) => event.preventDefault()} onClick={() => void onMake('cloze', span)}>
        {words.makeCloze} <kbd>C</kbd>
      </Button>
      <Button
        look="quiet"
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => void onMake('question', span)}
      >
        {words.makeQuestion} <kbd>Q</kbd>
      </Button>
      {endpoint !== null && (
        <Button look="quiet" onPointerDown={(event) => event.preventDefault()} onClick={() => onAsk(span)}>
          {askShort}
        </Button>
      )}
    </div>
  );
}
