import type { Flag } from '../../core/memory/log.ts';
import { useMessages } from '../i18n/messages.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './more-menu.module.css';

const FLAGS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Flag[];

/** The seven flags in a row; pressing the one that is set takes it away. */
export function FlagPicker({ flag, onPick }: { readonly flag: Flag; readonly onPick: (flag: Flag) => void }) {
  const { common } = useMessages();
  return (
    <fieldset className={styles.flags}>
      <legend>{common.flag}</legend>
      {FLAGS.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.flag}
          style={{ color: `var(--flag-${each})` }}
          aria-pressed={each === flag}
          aria-label={common.flags[each]}
          title={common.flags[each]}
          onClick={() => onPick(each)}
        >
          <Icon name="flag" />
        </button>
      ))}
    </fieldset>
  );
}
