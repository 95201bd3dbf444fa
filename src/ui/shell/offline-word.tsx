import { useSyncExternalStore } from 'react';
import { useMessages } from '../i18n/messages.ts';
import styles from './shell.module.css';

/** Everything works without a network, so this is no more than a faint word. */
export function OfflineWord() {
  const words = useMessages().shell;
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return isOnline ? null : <small className={styles.offline}>{words.offline}</small>;
}

function subscribe(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
