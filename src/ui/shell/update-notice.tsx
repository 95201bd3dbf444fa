import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { useAnnounce } from '../parts/live-region.tsx';
import styles from './shell.module.css';

/** A new version waits until the person agrees. The shell leaves this out of reviews. */
export function UpdateNotice() {
  const { update, applyUpdate } = useApp();
  const { ready, offlineReady } = useStore(update);
  const words = useMessages().shell;
  const announce = useAnnounce();
  useEffect(() => {
    if (ready) announce(words.updateReady);
    else if (offlineReady) announce(words.offlineReady);
  }, [ready, offlineReady, announce, words]);
  if (!ready) return null;
  return (
    <aside className={styles.update}>
      <span>{words.updateReady}</span>
      <Button look="quiet" onClick={applyUpdate}>
        {words.update}
      </Button>
    </aside>
  );
}
