import { useStore } from 'zustand';
import { assertNever } from '../../core/kernel/result.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Bench } from './bench.tsx';
import { Reading } from './reading.tsx';
import styles from './start.module.css';
import { Start } from './start.tsx';
import { useWorkbenchWords } from './use-words.ts';

/** From the notes that a person drops to the cards that they choose. */
export function WorkbenchPage() {
  const { workbench } = useApp();
  const state = useStore(workbench.store);
  const words = useWorkbenchWords();
  switch (state.view) {
    case 'empty':
      return <Start problems={state.problems} />;
    case 'reading':
      return <Reading state={state} />;
    case 'failed':
      return (
        <Page key="failed" title={words.failedTitle}>
          <p role="alert">{words.failedDetail(state.detail)}</p>
          <div className={styles.ways}>
            <Button look="primary" onClick={() => workbench.reset()}>
              {words.startOver}
            </Button>
          </div>
        </Page>
      );
    case 'choosing':
      return <Bench state={state} />;
    default:
      return assertNever(state);
  }
}
