import { memo } from 'react';
import type { KnownNote } from '../../app/known-notes.ts';
import type { BenchCard } from '../../app/triage.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { headline } from '../parts/headline.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './candidate.module.css';
import { CandidateFaces, CandidateSummary } from './candidate-faces.tsx';
import { CandidateFacts } from './candidate-facts.tsx';
import { useWorkbenchWords } from './use-words.ts';
import type { WorkbenchAction } from './workbench-keys.ts';

export type Evidence = NonNullable<ReturnType<KnownNote['cards']['get']>>;

type Props = {
  readonly card: BenchCard;
  readonly evidence: Evidence | undefined;
  readonly isCurrent: boolean;
  readonly act: (action: WorkbenchAction) => void;
};

/** One candidate: the question and answer as they will look, why it is here, and what can be decided. */
export const CandidateItem = memo(function CandidateItem({ card, evidence, isCurrent, act }: Props) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  const { candidate, decision } = card;
  const { fields, key } = candidate;
  const isDiscarded = decision === 'discarded';
  const state = { accepted: words.accepted, discarded: words.discarded, pending: words.pending }[decision];
  const press = (what: 'accept' | 'discard' | 'edit') => {
    workbench.moveTo(key);
    act({ do: what });
  };
  return (
    <article
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent}
      aria-label={`${state}: ${headline(fields)}`}
      className={styles.card}
      data-decision={decision}
      onFocus={() => isCurrent || workbench.moveTo(key)}
    >
      <button
        type="button"
        className={styles.ring}
        aria-label={words.accept}
        aria-pressed={decision === 'accepted'}
        onClick={() => press('accept')}
      >
        <i>{decision === 'pending' ? null : <Icon name={isDiscarded ? 'close' : 'check'} size={14} />}</i>
      </button>
      <div className={styles.body}>
        {isDiscarded && !isCurrent ? (
          <p className={styles.dropped}>{headline(fields)}</p>
        ) : isCurrent ? (
          <CandidateFaces fields={fields} />
        ) : (
          <CandidateSummary fields={fields} />
        )}
        {(!isDiscarded || isCurrent) && (
          <CandidateFacts candidate={candidate} evidence={evidence} isWhole={isCurrent} />
        )}
        {isCurrent && (
          <div className={styles.actions}>
            <Button className={styles.accept} aria-pressed={decision === 'accepted'} onClick={() => press('accept')}>
              {words.accept}
            </Button>
            <Button look="quiet" onClick={() => press('edit')}>
              {words.edit}
            </Button>
            <Button look="quiet" className={styles.discard} aria-pressed={isDiscarded} onClick={() => press('discard')}>
              {words.discard}
            </Button>
          </div>
        )}
      </div>
    </article>
  );
});
