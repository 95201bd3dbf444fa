import { useState } from 'react';
import type { BackupPlan, DeckPlan } from '../../app/import-state.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { BackupPreview } from './backup-preview.tsx';
import { DeckPreview } from './deck-preview.tsx';
import { GoneChoice } from './gone-choice.tsx';
import styles from './import.module.css';

type Props = { readonly plans: readonly DeckPlan[]; readonly backup: BackupPlan | null };

/** What an import would do, before anything is stored; then one press. Notes missing from the file stay by default. */
export function Preview({ plans, backup }: Props) {
  const { imports } = useApp();
  const { common, imports: words } = useMessages();
  const [removeGone, setRemoveGone] = useState(false);
  const hasGone = plans.some((plan) => plan.gone.length > 0);
  const isSame = backup === null && plans.every((plan) => changesNothing(plan, removeGone));
  return (
    <>
      <p className={styles.lead}>{isSame ? words.sameNotes : words.memoryStays}</p>
      {backup !== null && <BackupPreview backup={backup} />}
      {plans.map((plan) => (
        <DeckPreview key={`${plan.file}:${plan.deck}`} plan={plan} />
      ))}
      {hasGone && <GoneChoice removeGone={removeGone} onChoose={setRemoveGone} />}
      <div className={styles.press}>
        {!isSame && (
          <Button look="primary" size="l" onClick={() => void imports.apply({ gone: removeGone ? 'remove' : 'keep' })}>
            {words.apply}
          </Button>
        )}
        <Button look={isSame ? 'plain' : 'quiet'} size="l" onClick={() => imports.reset()}>
          {isSame ? common.close : common.cancel}
        </Button>
      </div>
    </>
  );
}

function changesNothing(plan: DeckPlan, removeGone: boolean): boolean {
  const { exists, added, changed, moved, gone, detailsChanged } = plan;
  return exists && !detailsChanged && added.length + changed.length + moved === 0 && (gone.length === 0 || !removeGone);
}
