import styles from './card-pane.module.css';
import { useWorkbenchWords } from './use-words.ts';

/** A note without candidates: why, and what can be done. */
export function NothingHere({ isForStudy }: { readonly isForStudy: boolean }) {
  const words = useWorkbenchWords();
  return (
    <div className={styles.nothing}>
      <p>{isForStudy ? words.nothingFound : words.notForStudy}</p>
      <p>{isForStudy ? words.nothingFoundHelp : words.notForStudyHelp}</p>
    </div>
  );
}
