import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Icon } from '../parts/icon.tsx';
import { droppedFiles } from '../parts/note-files.ts';
import { takeFiles } from '../parts/take-files.ts';
import styles from './drop-anywhere.module.css';

/** Takes notes dropped anywhere in the app to the workbench and decks to the import, and says so while they are held. */
export function DropAnywhere() {
  const app = useApp();
  const words = useMessages().imports;
  const [, navigate] = useLocation();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (kind: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
      window.addEventListener(kind, (event) => holdsFiles(event) && handle(event), { signal: stop.signal });
    listen('dragenter', () => setOver(true));
    // Without this the browser would open the file itself and leave the app.
    listen('dragover', (event) => event.preventDefault());
    // Only leaving the window has no element that is entered next.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null)
        void droppedFiles(event.dataTransfer).then((files) => takeFiles(app, files, navigate));
    });
    return () => stop.abort();
  }, [app, navigate]);
  if (!isOver) return null;
  return (
    <div className={styles.veil} aria-hidden="true">
      <p className={styles.words}>
        <Icon name="import" size={28} />
        {words.dropTitle}
      </p>
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
