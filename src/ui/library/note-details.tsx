import { useState } from 'react';
import type { DeckContents } from '../../app/app.ts';
import { templatesOf } from '../../core/content/cards.ts';
import type { Fields, Source } from '../../core/content/note.ts';
import { type CardId, cardIdOf } from '../../core/kernel/ids.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { CardInfoDialog } from '../parts/card-info/card-info-dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAnnounce } from '../parts/live-region.tsx';
import { NoteEditor } from '../parts/note-editor.tsx';
import { ShowsPictures } from '../parts/pictures.tsx';
import { useAction } from '../parts/use-action.ts';
import { NoteFaces } from './note-faces.tsx';
import { NotePassage } from './note-passage.tsx';
import styles from './notes.module.css';

type Props = {
  readonly item: DeckContents['notes'][number];
  readonly sources: readonly Source[];
  readonly onChanged: () => void;
};

/** A note unfolded: its cards, what it rests on, and what can be done with it. */
export function NoteDetails({ item, sources, onChanged }: Props) {
  const { library } = useApp();
  const { common, review, library: words } = useMessages();
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const [shown, setShown] = useState(0);
  const [infoOf, setInfoOf] = useState<CardId | null>(null);
  const { state, run } = useAction();
  const { note } = item;
  const templates = templatesOf(note.fields);
  // An edit can leave a note with fewer cards than the one that was looked at.
  const at = Math.min(shown, templates.length - 1);

  async function save(fields: Fields) {
    await library.editNote(note.id, fields);
    setEditing(false);
    announce(words.noteSaved);
    onChanged();
  }

  async function suspend(suspended: boolean) {
    const said = suspended ? words.noteSuspended : words.noteUnsuspended;
    if (await run(() => library.suspendNote(note.id, suspended), said)) onChanged();
  }

  if (editing) {
    return (
      <div className={styles.details}>
        <NoteEditor fields={note.fields} onSave={save} onCancel={() => setEditing(false)} />
      </div>
    );
  }
  return (
    <div className={styles.details}>
      <ShowsPictures of={sources.find(({ id }) => id === note.from?.source)?.pictures}>
        <NoteFaces fields={note.fields} templates={templates} at={at} onStep={setShown} />
        <NotePassage note={note} sources={sources} />
      </ShowsPictures>
      <div className={styles.actions}>
        <Button look="quiet" onClick={() => setInfoOf(cardIdOf(note.id, templates[at] ?? ''))}>
          <Icon name="info" />
          {review.info}
        </Button>
        <Button look="quiet" onClick={() => setEditing(true)}>
          <Icon name="edit" />
          {common.edit}
        </Button>
        {item.suspended < item.cards && (
          <Button look="quiet" disabled={state.status === 'running'} onClick={() => void suspend(true)}>
            <Icon name="suspend" />
            {words.suspend}
          </Button>
        )}
        {item.suspended > 0 && (
          <Button look="quiet" disabled={state.status === 'running'} onClick={() => void suspend(false)}>
            <Icon name="resume" />
            {words.unsuspend}
          </Button>
        )}
        <ActionStatus state={state} failed={words.actionFailed} />
      </div>
      {infoOf !== null && <CardInfoDialog card={infoOf} onClose={() => setInfoOf(null)} />}
    </div>
  );
}
