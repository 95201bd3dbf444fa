import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { DeckSummary } from '../../app/app.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './deck.module.css';

type Props = { readonly deck: DeckSummary; readonly onClose: () => void };

/** Changes a deck's name where it stands. Enter saves, Esc leaves it as it was. */
export function RenameForm({ deck, onClose }: Props) {
  const { library } = useApp();
  const { common, library: words } = useMessages();
  const { state, run } = useAction();
  const [name, setName] = useState(deck.name);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const isEmpty = name.trim() === '';
  useEffect(() => input.current?.select(), []);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isEmpty) return;
    if (await run(() => library.rename(deck.id, name.trim()), words.renamed)) onClose();
  }

  return (
    <form className={styles.rename} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className={styles.label}>
        {words.nameLabel}
      </label>
      <div className={styles.inline}>
        <input
          ref={input}
          id={id}
          value={name}
          className={styles.input}
          aria-invalid={isEmpty}
          aria-describedby={isEmpty ? `${id}-problem` : undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
          }}
        />
        <Button type="submit" look="primary" disabled={isEmpty || state.status === 'running'}>
          {common.save}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
      {isEmpty && (
        <p id={`${id}-problem`} className={styles.problem}>
          {words.nameEmpty}
        </p>
      )}
      <ActionStatus state={state} failed={words.actionFailed} />
    </form>
  );
}
