import { memo } from 'react';
import { MarkdownPassages } from '../parts/markdown-passages.tsx';
import type { PassageMark } from '../parts/markdown-places.ts';
import type { NoteChunk } from './note-chunks.ts';
import styles from './note-pane.module.css';

type Props = {
  readonly chunk: NoteChunk;
  /** null while it is far from the window: then it is empty space. */
  readonly marks: readonly PassageMark[] | null;
};

/** A part of the note, drawn when it comes near. */
export const NotePart = memo(
  function NotePart({ chunk: { start, text, isPlain }, marks }: Props) {
    if (marks === null) return <div data-part={start} style={{ height: guessHeight(text) }} />;
    return (
      <div data-part={start} className={styles.chunk}>
        {isPlain ? (
          <p className={styles.plain} data-from={start} data-to={start + text.length}>
            {text}
          </p>
        ) : (
          <MarkdownPassages text={text} base={start} marks={marks} />
        )}
      </div>
    );
  },
  (a, b) => a.chunk === b.chunk && JSON.stringify(a.marks) === JSON.stringify(b.marks),
);

/** So that the bar at the side tells about how long the note is. */
function guessHeight(text: string): string {
  return `${Math.ceil(text.length / 45 + text.split('\n').length / 2) * 1.7}em`;
}
