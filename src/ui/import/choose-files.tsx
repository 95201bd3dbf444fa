import { type FormEvent, useId, useRef } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import styles from './import.module.css';

export type Pasted = { readonly text: string; readonly onChange: (text: string) => void };

/** Two doors, to the notes and to the decks, and a box that takes either. */
export function ChooseFiles({ pasted: { text, onChange } }: { readonly pasted: Pasted }) {
  const { imports, workbench } = useApp();
  const words = useMessages().imports;
  const id = useId();
  const [, navigate] = useLocation();
  const waiting = useStore(workbench.store, (state) => (state.view === 'choosing' ? state.notes.length : 0));

  function readPasted(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    if (looksLikeJson(text)) void imports.readText(text);
    else {
      onChange('');
      navigate('/notes');
      void workbench.readText(text);
    }
  }

  return (
    <div className={styles.choose}>
      <section className={styles.door} aria-labelledby={`${id}-notes`}>
        <h2 id={`${id}-notes`}>{words.notesDoor}</h2>
        <p>{words.notesDoorBody}</p>
        <ButtonLink href="/notes" look="primary" size="l">
          <Icon name="file" />
          {waiting > 0 ? words.notesDoorBack(waiting) : words.notesDoorOpen}
        </ButtonLink>
      </section>
      <section className={styles.door} aria-labelledby={`${id}-decks`}>
        <h2 id={`${id}-decks`}>{words.deckDoor}</h2>
        <p>{words.lead}</p>
        <PickFiles label={words.pick} look="plain" />
      </section>
      <p className={styles.hint}>{words.dropHint}</p>
      <form className={styles.paste} onSubmit={readPasted}>
        <label htmlFor={id} className={styles.label}>
          {words.pasteLabel}
        </label>
        <textarea
          id={id}
          rows={6}
          spellCheck={false}
          className={styles.box}
          placeholder={words.pastePlaceholder}
          value={text}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.target.value)}
        />
        <p id={`${id}-help`} className={styles.hint}>
          {words.formatHelp}
        </p>
        <div className={styles.actions}>
          <Button type="submit" disabled={text.trim() === ''}>
            {words.readPasted}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** A button that opens the browser's own file picker. */
export function PickFiles({
  label,
  look = 'primary',
}: {
  readonly label: string;
  readonly look?: 'primary' | 'plain';
}) {
  const { imports } = useApp();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that choosing the same file again, mended, is a change.
          event.target.value = '';
          if (files.length > 0) void imports.readFiles(files);
        }}
      />
      <Button look={look} size="l" onClick={() => input.current?.click()}>
        <Icon name="file" />
        {label}
      </Button>
    </>
  );
}

/** Brackets open a list in JSON and a link in Markdown: what follows them tells. */
function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text) && !/^\s*\[[^\]]*\]\(/.test(text);
}
