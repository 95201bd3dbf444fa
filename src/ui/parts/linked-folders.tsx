import { useState } from 'react';
import { useStore } from 'zustand';
import type { FolderRead, LinkedFolder } from '../../app/folders.ts';
import type { NoteFile } from '../../app/read-notes.ts';
import { useApp } from '../app-context.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { ActionStatus } from './action-status.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './linked-folders.module.css';
import { useAction } from './use-action.ts';

type Props = { readonly onFiles: (files: readonly NoteFile[]) => void };

/** The folders of notes that are linked, each read again with one press; nothing where a browser cannot link one. */
export function LinkedFolders({ onFiles }: Props) {
  const { folders } = useApp();
  const words = useMessages().folders;
  const linked = useStore(folders.store);
  const { state, run } = useAction();
  const [problem, setProblem] = useState<string | null>(null);
  if (!folders.isSupported) return null;

  const read = (work: () => Promise<FolderRead>) => {
    setProblem(null);
    return run(async () => {
      const result = await work();
      if (result.kind === 'files' && result.files.length > 0) onFiles(result.files);
      else if (result.kind !== 'cancelled') setProblem(words[result.kind === 'files' ? 'empty' : result.kind]);
    }, '');
  };
  const isBusy = state.status === 'running';
  return (
    <section className={styles.folders} aria-labelledby="linked-folders">
      <h2 id="linked-folders" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.hint}>{words.lead}</p>
      <ul>
        {linked.map((folder) => (
          <Folder
            key={folder.id}
            folder={folder}
            isBusy={isBusy}
            onRefresh={() => void read(() => folders.refresh(folder.id))}
            onUnlink={() => void run(() => folders.unlink(folder.id), words.unlinked)}
          />
        ))}
      </ul>
      <Button disabled={isBusy} onClick={() => void read(() => folders.link())}>
        <Icon name="link" />
        {words.link}
      </Button>
      {isBusy && (
        <p role="status" className={styles.hint}>
          {words.reading}
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {state.status === 'failed' && <ActionStatus state={state} failed={words.failed} />}
    </section>
  );
}

type FolderProps = {
  readonly folder: LinkedFolder;
  readonly isBusy: boolean;
  readonly onRefresh: () => void;
  readonly onUnlink: () => void;
};

function Folder({ folder: { name, at }, isBusy, onRefresh, onUnlink }: FolderProps) {
  const words = useMessages().folders;
  const language = useLanguage();
  return (
    <li className={styles.folder}>
      <p className={styles.name}>
        {name} <span className={styles.hint}>{words.readAt(formatInstant(at, language))}</span>
      </p>
      <Button disabled={isBusy} aria-label={words.refreshOf(name)} onClick={onRefresh}>
        {words.refresh}
      </Button>
      <Button look="quiet" disabled={isBusy} aria-label={words.unlinkOf(name)} onClick={onUnlink}>
        {words.unlink}
      </Button>
    </li>
  );
}
