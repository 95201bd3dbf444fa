import type { ImportReport } from '../../app/import-state.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './import.module.css';
import { NotesReport } from './notes-report.tsx';

type Props = { readonly report: ImportReport; readonly undone: boolean; readonly onMore: () => void };

/** What the import did, and the way back from all of it. */
export function ImportReportView({ report, undone, onMore }: Props) {
  const { imports } = useApp();
  const { common, imports: words } = useMessages();
  const { state, run } = useAction();
  const [only, second] = report.decks;
  const start = only !== undefined && second === undefined ? `/review/${encodeURIComponent(only.id)}` : '/review';
  const importMore = () => {
    onMore();
    imports.reset();
  };
  if (undone) {
    return (
      <>
        <p className={styles.lead}>{words.undoneBody}</p>
        <Button onClick={importMore}>{words.importMore}</Button>
      </>
    );
  }
  return (
    <>
      <ul className={styles.report}>
        {report.decks.map((deck) => (
          <li key={deck.id}>
            <p className={styles.deckName}>{deck.name}</p>
            {report.notes === null && (
              <p className={styles.hint}>{words.doneDeck(deck.added, deck.changed, deck.removed)}</p>
            )}
          </li>
        ))}
        {report.entries > 0 && <li>{words.doneEntries(report.entries)}</li>}
      </ul>
      {report.notes !== null && <NotesReport rows={report.notes} name={only?.name ?? ''} />}
      <div className={styles.actions}>
        <ButtonLink href={start} look="primary" size="l">
          {words.start}
        </ButtonLink>
        <Button
          size="l"
          disabled={state.status === 'running'}
          onClick={() => void run(() => imports.undo(), words.undoneTitle)}
        >
          <Icon name="undo" />
          {common.undo}
        </Button>
        <Button look="quiet" size="l" onClick={importMore}>
          {words.importMore}
        </Button>
      </div>
      <ActionStatus state={state} failed={words.failedDetail} />
    </>
  );
}
