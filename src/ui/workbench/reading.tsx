import type { WorkbenchState } from '../../app/workbench-state.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import styles from './start.module.css';
import { useWorkbenchWords } from './use-words.ts';

type Props = { readonly state: Extract<WorkbenchState, { readonly view: 'reading' }> };

/** How far the reading is, which note it is at, and the way out of it. */
export function Reading({ state: { done, total, file } }: Props) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  return (
    <Page key="reading" title={words.readingTitle}>
      <div className={styles.reading}>
        <progress aria-label={words.readingTitle} max={Math.max(1, total)} value={done} />
        <p className={styles.count}>{words.readingCount(done, total)}</p>
        <p className={styles.file}>{file === '' ? words.pastedName : file}</p>
        <Button onClick={() => workbench.cancel()}>{words.stop}</Button>
      </div>
    </Page>
  );
}
