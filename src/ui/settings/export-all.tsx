import type { Millis } from '../../core/kernel/ids.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useAction } from '../parts/use-action.ts';
import styles from './settings.module.css';

/** Everything as one file, named after today. */
export function ExportAll() {
  const app = useApp();
  const words = useMessages().settings;
  const { state, run } = useAction();
  const isRunning = state.status === 'running';

  function exportAll() {
    const name = `saegim-${localDate(app.now())}.json`;
    void run(async () => saveFile(await app.preferences.exportAll(), name), words.exported(name));
  }

  return (
    <div className={styles.export}>
      <Button onClick={exportAll} disabled={isRunning}>
        <Icon name="export" />
        {isRunning ? words.exporting : words.exportAll}
      </Button>
      <p className={styles.hint}>{words.exportAllHint}</p>
      <ActionStatus state={state} failed={words.exportFailed} />
    </div>
  );
}

/** The calendar date on the person's own clock: 2026-11-23. */
function localDate(at: Millis): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
