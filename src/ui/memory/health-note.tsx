import type { Fit } from '../../app/memory-state.ts';
import { ENOUGH_ITEMS } from '../../core/memory/fit-report.ts';
import { LEAST_ITEMS_FOR_ALL } from '../../core/memory/optimizer.ts';
import { useMessages } from '../i18n/messages.ts';
import styles from './memory.module.css';

type Props = { readonly fit: Fit; readonly taken: boolean };

/** Whether the new weights can be relied on, and why. */
export function HealthNote({ fit: { items, later }, taken }: Props) {
  const words = useMessages().memory;
  if (items < LEAST_ITEMS_FOR_ALL) return <p className={styles.warning}>{words.firstOnly(items)}</p>;
  if (later === null) return <p className={styles.warning}>{words.fewItems(items, ENOUGH_ITEMS)}</p>;
  const [before, after] = [later.before, later.after].map((loss) => loss.toFixed(4));
  return later.after < later.before ? (
    <p className={styles.good}>{words.laterBetter(later.items, before ?? '', after ?? '')}</p>
  ) : (
    <p className={styles.warning}>{words.laterWorse(later.items, before ?? '', after ?? '', taken)}</p>
  );
}
