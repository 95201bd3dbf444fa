import styles from './action-status.module.css';
import { Icon } from './icon.tsx';
import type { ActionState } from './use-action.ts';

type Props = { readonly state: ActionState; readonly failed: (detail: string) => string };

/** The quiet word after something was saved, which fades, or what went wrong, which stays. */
export function ActionStatus({ state, failed }: Props) {
  if (state.status === 'failed') {
    return (
      <p role="alert" className={styles.failed}>
        {failed(state.detail)}
      </p>
    );
  }
  if (state.status !== 'done') return null;
  return (
    <p className={styles.done} aria-hidden="true">
      <Icon name="check" size={16} />
      {state.said}
    </p>
  );
}
