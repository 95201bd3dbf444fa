import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Navigation } from './navigation.tsx';
import { OfflineWord } from './offline-word.tsx';
import styles from './shell.module.css';
import { UpdateNotice } from './update-notice.tsx';

/** What surrounds the screens. In review there is nothing but the card, and on the workbench nothing but the notes. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { common } = useMessages();
  const [path] = useLocation();
  const isChoosing = useStore(useApp().workbench.store, ({ view }) => view === 'choosing');
  if (path === '/review' || path.startsWith('/review/') || (path === '/notes' && isChoosing)) return children;
  return (
    <div className={styles.shell}>
      <header className={styles.bar}>
        <span className={styles.brand}>{common.appName}</span>
        <OfflineWord />
        <Navigation path={path} />
      </header>
      <UpdateNotice />
      {children}
    </div>
  );
}
