import { Fragment } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Dialog } from './dialog.tsx';
import styles from './key-table.module.css';

export type KeyRow = readonly [what: string, keys: readonly string[]];

/** The keys of a screen, in a dialog. */
export function KeyTable({ rows, onClose }: { readonly rows: readonly KeyRow[]; readonly onClose: () => void }) {
  const words = useMessages().review;
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
