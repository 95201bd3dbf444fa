import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import styles from './import.module.css';

/** The write itself failed: nothing of this import is stored. */
export function ImportFailed({ detail }: { readonly detail: string }) {
  const { imports } = useApp();
  const words = useMessages().imports;
  return (
    <div role="alert">
      <p className={styles.lead}>{words.failedBody}</p>
      <p className={styles.hint}>{words.failedDetail(detail)}</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => imports.reset()}>
          {words.startOver}
        </Button>
      </div>
    </div>
  );
}
