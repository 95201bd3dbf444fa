import type { ImportProblem } from '../../app/import-state.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { PickFiles } from './choose-files.tsx';
import styles from './import.module.css';

type Props = { readonly problems: readonly ImportProblem[]; readonly more: number };

/** Everything that is wrong with the files, at once, and that nothing was stored. */
export function Refused({ problems, more }: Props) {
  const { imports } = useApp();
  const { common, imports: words } = useMessages();
  return (
    <>
      <p className={styles.lead}>{words.nothingStored}</p>
      <ProblemList problems={problems} more={more} />
      <div className={styles.actions}>
        <PickFiles label={words.tryAnother} />
        <Button look="quiet" size="l" onClick={() => imports.reset()}>
          {common.close}
        </Button>
      </div>
    </>
  );
}
