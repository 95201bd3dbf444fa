import { useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { DeckSummary } from '../../app/app.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { ConfirmDialog } from '../parts/dialog.tsx';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import { useAction } from '../parts/use-action.ts';
import styles from './deck.module.css';
import { DeckPreset } from './deck-preset.tsx';
import { TodayOnly } from './today-only.tsx';

type Props = { readonly deck: DeckSummary; readonly onRemoved: () => void };

/** What a person does with a deck as a whole, folded away until wanted. */
export function DeckTools({ deck, onRemoved }: Props) {
  const { library, collection } = useApp();
  const presets = useStore(collection, (state) => (state.status === 'ready' ? state.presets : []));
  const words = useMessages().library;
  const [asking, setAsking] = useState(false);
  const { state, run } = useAction();

  async function remove() {
    setAsking(false);
    if (await run(() => library.remove(deck.id), words.removedTitle(deck.name))) onRemoved();
  }

  return (
    <div className={styles.tools}>
      <TodayOnly deck={deck} presets={presets} />
      <Fold summary={words.manageTitle}>
        {presets.length > 1 && <DeckPreset deck={deck} presets={presets} />}
        <p>
          <Link href="/settings">{words.presetEdit}</Link>
        </p>
        <div className={styles.buttons}>
          <Button
            onClick={() =>
              void run(
                async () => saveFile(await library.exportDeck(deck.id), `${fileName(deck.name)}.json`),
                words.exported,
              )
            }
          >
            <Icon name="export" />
            {words.exportDeck}
          </Button>
          <Button look="danger" onClick={() => setAsking(true)}>
            <Icon name="trash" />
            {words.remove}
          </Button>
        </div>
        <ActionStatus state={state} failed={words.actionFailed} />
      </Fold>
      {asking && (
        <ConfirmDialog
          title={words.removeTitle(deck.name)}
          body={words.removeBody}
          confirm={words.removeConfirm}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
