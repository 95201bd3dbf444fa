import styles from './changed-note.module.css';
import { diffWords, type Piece } from './word-diff.ts';

type Props = {
  readonly name: string;
  readonly labels: { readonly before: string; readonly after: string };
  readonly before: string;
  readonly after: string;
};

/** The old and the new of one text, side by side, with the words that differ marked. */
export function TextPair({ name, labels, before, after }: Props) {
  const diff = diffWords(before, after);
  return (
    <div className={styles.pair}>
      <p className={styles.name}>{name}</p>
      <div className={styles.side}>
        <p className={styles.label}>{labels.before}</p>
        <p className={styles.text}>{markPieces(diff.before, 'del')}</p>
      </div>
      <div className={styles.side}>
        <p className={styles.label}>{labels.after}</p>
        <p className={styles.text}>{markPieces(diff.after, 'ins')}</p>
      </div>
    </div>
  );
}

function markPieces(pieces: readonly Piece[], Mark: 'del' | 'ins') {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change order.
  return pieces.map(({ text, differs }, index) => (differs ? <Mark key={index}>{text}</Mark> : text));
}
