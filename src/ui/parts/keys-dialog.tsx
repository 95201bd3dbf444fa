import { useMessages } from '../i18n/messages.ts';
import { type KeyRow, KeyTable } from './key-table.tsx';

/** Which key does what in review. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, review: words } = useMessages();
  const rows: readonly KeyRow[] = [
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
  return <KeyTable rows={rows} onClose={onClose} />;
}
