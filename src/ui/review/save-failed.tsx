import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import styles from './review.module.css';

/** The answer was not written; it is kept, and one press writes it again. */
export function SaveFailed({ detail }: { readonly detail: string }) {
  const { review } = useApp();
  const words = useMessages();
  return (
    <div role="alert" className={styles.failed}>
      <p>
        {words.review.saveFailed} <small>{detail}</small>
      </p>
      <Button look="primary" onClick={() => void review.retry()}>
        {words.common.retry}
      </Button>
    </div>
  );
}
