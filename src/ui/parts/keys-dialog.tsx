import { Fragment } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Dialog } from './dialog.tsx';
import styles from './keys-dialog.module.css';

/** Which key does what. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, review: words } = useMessages();
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [words.keysShow, ['Space', 'Enter']],
    [words.keysRate, ['1', '2', '3', '4']],
    [words.keysHint, ['H']],
    [common.undo, ['U', 'Ctrl+Z']],
    [common.redo, ['Ctrl+Shift+Z', 'Ctrl+Y']],
    [words.edit, ['E']],
    [words.bury, ['-']],
    [words.suspend, ['@']],
    [words.mark, ['*']],
    [common.flag, ['Ctrl+1 … 7']],
    [words.info, ['I']],
    [words.keysHelp, ['?']],
    [words.keysLeave, ['Esc']],
  ];
  return (
    <Dialog title={words.keys} onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map(([label, keys]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className={styles.note}>{words.keysNote}</p>
    </Dialog>
  );
}
