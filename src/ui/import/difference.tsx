import { useState } from 'react';
import type { GoneChoice, NotesPlan, Schedule } from '../../app/import-state.ts';
import type { NoteId } from '../../core/kernel/ids.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from './choice.tsx';
import { DifferenceDeck } from './difference-deck.tsx';
import styles from './import.module.css';
import { useScheduleOptions } from './schedule-options.ts';

/** What changed notes would change: decided card by card or for all at once, then written with one press. */
export function Difference({ plans }: { readonly plans: readonly NotesPlan[] }) {
  const { imports } = useApp();
  const { common, difference: words } = useMessages();
  const options = useScheduleOptions();
  const [schedules, setSchedules] = useState<ReadonlyMap<NoteId, Schedule>>(new Map());
  const [taken, setTaken] = useState<ReadonlySet<NoteId>>(new Set());
  const [gone, setGone] = useState<GoneChoice>('suspend');
  const learnt = plans.flatMap(({ changed }) => changed.filter(({ isLearnt }) => isLearnt).map(({ id }) => id));
  const hasGone = plans.some((plan) => plan.gone.length > 0);
  const chosen = new Set(learnt.map((id) => schedules.get(id) ?? 'keep'));
  const [forAll = null] = chosen.size === 1 ? chosen : [];

  const choices = {
    schedules,
    taken,
    onSchedule: (id: NoteId, schedule: Schedule) => setSchedules(new Map(schedules).set(id, schedule)),
    onTake: (id: NoteId, isTaken: boolean) =>
      setTaken(new Set(isTaken ? [...taken, id] : [...taken].filter((one) => one !== id))),
  };
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      {learnt.length > 1 && (
        <Choice
          question={words.scheduleForAll}
          options={options}
          chosen={forAll}
          onChoose={(schedule) => setSchedules(new Map(learnt.map((id) => [id, schedule])))}
        >
          <p className={styles.hint}>{words.schedulesHint}</p>
        </Choice>
      )}
      {plans.map((plan) => (
        <DifferenceDeck key={plan.deck} plan={plan} choices={choices} />
      ))}
      {hasGone && (
        <Choice
          question={words.goneQuestion}
          options={[
            { value: 'suspend', label: words.goneSuspend, hint: words.goneSuspendHint },
            { value: 'keep', label: words.goneKeep },
            { value: 'remove', label: words.goneRemove, hint: words.goneRemoveHint },
          ]}
          chosen={gone}
          onChoose={setGone}
        />
      )}
      <div className={styles.press}>
        <Button look="primary" size="l" onClick={() => void imports.apply({ gone, schedules, taken })}>
          {words.apply}
        </Button>
        <Button look="quiet" size="l" onClick={() => imports.reset()}>
          {common.cancel}
        </Button>
      </div>
    </>
  );
}
