import type { DeckId } from '../../core/kernel/ids.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './deck.module.css';

/** In a removed deck's place: what stays, and the way back. */
export function RemovedDeck({ id, name }: { readonly id: DeckId; readonly name: string }) {
  const { library } = useApp();
  const { common, library: words } = useMessages();
  const { state, run } = useAction();
  return (
    <Page title={words.removedTitle(name)}>
      <p className={styles.lead}>{words.removedBody}</p>
      <div className={styles.buttons}>
        <Button
          look="primary"
          disabled={state.status === 'running'}
          onClick={() => void run(() => library.restore(id), words.restored)}
        >
          {common.undo}
        </Button>
        <ButtonLink href="/library">{words.backToDecks}</ButtonLink>
      </div>
      <ActionStatus state={state} failed={words.actionFailed} />
    </Page>
  );
}
