import { type FormEvent, useId, useState } from 'react';
import type { NoteProblem } from '../../app/read-notes.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { LinkedFolders } from '../parts/linked-folders.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { PickNotes } from './pick-notes.tsx';
import styles from './start.module.css';
import { useWorkbenchWords } from './use-words.ts';

/** The ways in: files, a folder, a drop and a paste. `problems`: why nothing came of the last one. */
export function Start({ problems }: { readonly problems: readonly NoteProblem[] }) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  const id = useId();
  const [text, setText] = useState('');
  const [isNone, setNone] = useState(false);

  function readPasted(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') void workbench.readText(text);
  }

  return (
    <Page key="start" title={words.title}>
      <p className={styles.lead}>{words.lead}</p>
      {problems.length > 0 && (
        <div role="alert" className={styles.problems}>
          <p>{words.noneRead}</p>
          <ProblemList problems={problems} more={0} />
        </div>
      )}
      <div className={styles.ways}>
        <PickNotes onNone={() => setNone(true)} />
      </div>
      {isNone && <p role="alert">{words.noNotes}</p>}
      <p className={styles.hint}>{words.dropHint}</p>
      <LinkedFolders onFiles={(files) => void workbench.read(files)} />
      <form className={styles.paste} onSubmit={readPasted}>
        <label htmlFor={id} className={styles.label}>
          {words.pasteLabel}
        </label>
        <textarea
          id={id}
          rows={6}
          className={styles.box}
          placeholder={words.pastePlaceholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button type="submit" disabled={text.trim() === ''}>
            {words.readPasted}
          </Button>
        </div>
      </form>
      <p className={styles.stays}>{words.stays}</p>
    </Page>
  );
}
