import type { BackupPlan } from '../../app/import-state.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './import.module.css';
import { Numbers } from './numbers.tsx';

/** What is in a backup, and how much of its log is not here yet. */
export function BackupPreview({ backup }: { readonly backup: BackupPlan }) {
  const words = useMessages().imports;
  const language = useLanguage();
  return (
    <section className={styles.deck} aria-labelledby="backup">
      <h2 id="backup" className={styles.deckName}>
        {words.backupTitle}
      </h2>
      <p className={styles.hint}>{words.backupFrom(formatInstant(backup.exportedAt, language))}</p>
      <Numbers
        rows={[
          { label: words.backupDecks, value: backup.decks },
          { label: words.backupNotes, value: backup.notes },
          { label: words.backupAnswers, value: backup.entries },
          { label: words.backupNewAnswers, value: backup.newEntries },
        ]}
      />
      <p className={styles.hint}>{words.backupMerges}</p>
    </section>
  );
}
