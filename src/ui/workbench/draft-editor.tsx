import type { Draft } from '../../app/workbench-state.ts';
import { useApp } from '../app-context.ts';
import { NoteEditor } from '../parts/note-editor.tsx';
import type { Hands } from './card-group.tsx';
import styles from './card-pane.module.css';
import { useWorkbenchWords } from './use-words.ts';

/** A card that is being written about a selected passage. */
export function DraftEditor({ draft, hands }: { readonly draft: Draft; readonly hands: Hands }) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  return (
    <div className={styles.draft}>
      <h2>{words.newCard}</h2>
      <NoteEditor
        fields={draft.fields}
        isNew
        onSave={async (fields) => {
          await workbench.add({ ...draft, fields });
          hands.onWritten(words.saidAdded);
        }}
        onDirty={hands.onDirty}
        onCancel={hands.onCancel}
      />
    </div>
  );
}
