import { useMessages } from '../i18n/messages.ts';
import styles from './late-skeleton.module.css';

/** Where something is about to be. It shows itself only after 150 ms, so that nothing flashes. */
export function LateSkeleton() {
  const { common } = useMessages();
  return (
    <main className={styles.skeleton} aria-busy="true">
      <p className="visually-hidden">{common.loading}</p>
      <i />
      <i />
      <i />
    </main>
  );
}
