import { type FormEvent, useId, useState } from 'react';
import { useStore } from 'zustand';
import { tally } from '../../app/triage.ts';
import type { Choosing } from '../../app/workbench-state.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import styles from './notes-dialog.module.css';
import { ownDeck } from './save-bar.tsx';
import { useWorkbenchWords } from './use-words.ts';

type Props = { readonly state: Choosing; readonly onClose: () => void };

/** Each note to its own deck, or all to one: a deck that is there, or a new one by its name. */
export function DeckDialog({ state, onClose }: Props) {
  const { workbench, collection } = useApp();
  const { common } = useMessages();
  const words = useWorkbenchWords();
  const ready = useStore(collection);
  const id = useId();
  const [isOne, setOne] = useState(state.deckName !== null);
  const [name, setName] = useState(state.deckName ?? '');
  const decks = ready.status === 'ready' ? ready.decks : [];
  const giving = state.notes.filter((note) => tally(note).accepted > 0);
  const own = [...new Set(giving.map((note) => note.known.deck?.name ?? ownDeck(note)))];
  const isKnown = state.notes.some(({ known }) => known.deck !== null);

  function choose(event: FormEvent) {
    event.preventDefault();
    workbench.chooseDeck(isOne && name.trim() !== '' ? name.trim() : null);
    onClose();
  }

  return (
    <Dialog title={words.deckTitle} onClose={onClose}>
      <form className={styles.deck} onSubmit={choose}>
        <label>
          <input type="radio" name={id} checked={!isOne} onChange={() => setOne(false)} />
          <span>
            {words.deckAuto}
            {own.length > 0 && <small>{own.slice(0, 4).join(', ') + (own.length > 4 ? ' …' : '')}</small>}
          </span>
        </label>
        <label>
          <input type="radio" name={id} checked={isOne} onChange={() => setOne(true)} />
          <span>{words.deckOne}</span>
        </label>
        <input
          type="text"
          className={styles.text}
          aria-label={words.deckName}
          placeholder={words.deckName}
          list={`${id}-decks`}
          maxLength={100}
          value={name}
          onFocus={() => setOne(true)}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={`${id}-decks`}>
          {decks.map((deck) => (
            <option key={deck.id} value={deck.name} />
          ))}
        </datalist>
        {isKnown && <p className={styles.hint}>{words.deckKnownStays}</p>}
        <div className={styles.actions}>
          <Button look="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" look="primary">
            {common.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
