import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { clozeNumbers } from '../../core/content/cloze.ts';
import type { Fields } from '../../core/content/note.ts';
import { isBlank, MAX_TEXT } from '../../formats/read-values.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from './button.tsx';
import styles from './note-editor.module.css';
import { type NoteText, nameOfPlace, noteTexts, replaceTexts } from './note-texts.ts';
import { detailOf } from './settle.ts';
import { TextField } from './text-field.tsx';

type Props = {
  readonly fields: Fields;
  /** Nothing has been scheduled of it yet. */
  readonly isNew?: boolean;
  readonly onSave: (fields: Fields) => Promise<void>;
  /** Told whenever it changes whether something typed would be lost. */
  readonly onDirty?: (isDirty: boolean) => void;
  /** Whether something typed would be lost. */
  readonly onCancel: (isDirty: boolean) => void;
};

/** Edits the texts of one note of any kind. A failed save keeps what was typed. Ctrl+Enter saves, Esc leaves. */
export function NoteEditor({ fields, isNew = false, onSave, onDirty, onCancel }: Props) {
  const messages = useMessages();
  const words = messages.library;
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(new Map());
  const [state, setState] = useState<'editing' | 'saving' | { readonly failed: string }>('editing');
  const [tried, setTried] = useState(false);
  const hintId = useId();
  const draft = replaceTexts(fields, edits);
  const texts = noteTexts(draft);
  const isDirty = noteTexts(fields).some(({ key, text }) => (edits.get(key) ?? text) !== text);

  useEffect(() => onDirty?.(isDirty), [onDirty, isDirty]);

  async function save() {
    if (state === 'saving') return;
    setTried(true);
    if (texts.some((text) => problemOf(text) !== null)) return;
    setState('saving');
    try {
      await onSave(draft);
    } catch (reason) {
      setState({ failed: detailOf(reason) });
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    // Esc and Enter also end a composition; those presses belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel(isDirty);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void save();
  }

  const sayProblem = (text: NoteText) => {
    const problem = tried ? problemOf(text) : null;
    if (problem === null) return null;
    return { empty: words.editorEmpty, 'too-long': words.editorTooLong, 'no-cloze': words.editorNoCloze }[problem];
  };

  return (
    <form className={styles.editor} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      {texts.map((text, index) => (
        <TextField
          key={text.key}
          label={nameOfPlace(text.place, messages)}
          value={text.text}
          rows={isShort(text) ? 1 : 3}
          focused={index === 0}
          problem={sayProblem(text)}
          describedBy={text.place.part === 'text' ? hintId : undefined}
          onChange={(value) => setEdits((old) => new Map(old).set(text.key, value))}
        />
      ))}
      {fields.kind === 'cloze' && (
        <p id={hintId} className={styles.hint}>
          {words.editorTextHint}
        </p>
      )}
      {!isNew && <p className={styles.hint}>{words.editorKeepsSchedule}</p>}
      {typeof state === 'object' && (
        <p role="alert" className={styles.failed}>
          {words.editorFailed(state.failed)}
        </p>
      )}
      <div className={styles.actions}>
        <Button onClick={() => onCancel(isDirty)} look="quiet">
          {messages.common.cancel}
        </Button>
        <Button type="submit" look="primary" disabled={state === 'saving'}>
          {messages.common.save}
        </Button>
      </div>
    </form>
  );
}

const isShort = ({ place }: NoteText) => place.part !== 'answer' && place.part !== 'text' && place.part !== 'question';

type Problem = 'empty' | 'too-long' | 'no-cloze';

/** What the file format would refuse: an exported deck must be readable again. */
function problemOf({ place, text }: NoteText): Problem | null {
  if (isBlank(text)) return 'empty';
  if (text.length > MAX_TEXT) return 'too-long';
  return place.part === 'text' && clozeNumbers(text).length === 0 ? 'no-cloze' : null;
}
