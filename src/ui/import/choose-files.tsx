import { type FormEvent, useId, useRef } from 'react';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import styles from './import.module.css';

export type Pasted = { readonly text: string; readonly onChange: (text: string) => void };

/** The ways in: a file picker, a drop and a paste. */
export function ChooseFiles({ pasted: { text, onChange } }: { readonly pasted: Pasted }) {
  const { imports } = useApp();
  const words = useMessages().imports;
  const id = useId();

  function readPasted(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') void imports.readText(text);
  }

  return (
    <div className={styles.choose}>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.pick}>
        <PickFiles label={words.pick} />
        <p className={styles.hint}>{words.dropHint}</p>
      </div>
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
export function PickFiles({ label }: { readonly label: string }) {
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
      <Button look="primary" size="l" onClick={() => input.current?.click()}>
        <Icon name="file" />
        {label}
      </Button>
    </>
  );
}
