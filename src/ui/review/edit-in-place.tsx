import { useState } from 'react';
import type { ReviewCard } from '../../app/review-state.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ConfirmDialog } from '../parts/dialog.tsx';
import { NoteEditor } from '../parts/note-editor.tsx';
import { useLeaveGuard } from '../parts/use-leave-guard.ts';
import styles from './review.module.css';

type Props = { readonly card: ReviewCard; readonly onClose: () => void };

/** The note's texts where the card stood. Typed text goes only when the person says so. */
export function EditInPlace({ card, onClose }: Props) {
  const { review, library } = useApp();
  const words = useMessages().review;
  const [isDirty, setDirty] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const cancel = () => (isDirty ? setIsAsking(true) : onClose());
  useLeaveGuard(isDirty, cancel);

  return (
    <main className={styles.screen}>
      <h1 className={styles.editTitle}>{words.editTitle}</h1>
      <NoteEditor
        fields={card.note.fields}
        onSave={async (fields) => {
          const now = review.store.getState();
          const isStillHere = now.view === 'card' && now.card.note.id === card.note.id;
          await (isStillHere ? review.edit(fields) : library.editNote(card.note.id, fields));
          onClose();
        }}
        onDirty={setDirty}
        onCancel={cancel}
      />
      {isAsking ? (
        <ConfirmDialog
          title={words.discardTitle}
          body={words.discardBody}
          confirm={words.discard}
          onConfirm={onClose}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </main>
  );
}
