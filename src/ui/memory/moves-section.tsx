import { useState } from 'react';
import { useStore } from 'zustand';
import type { MovePlan } from '../../app/memory-state.ts';
import { useApp } from '../app-context.ts';
import { formatInstantDay } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { useAction } from '../parts/use-action.ts';
import { LoadFigure } from './load-figure.tsx';
import styles from './memory.module.css';
import { Section } from './section.tsx';
import { ANSWER } from './use-answer-focus.ts';

/** Due dates rescheduled, only when asked, after a look at what that would do. */
export function MovesSection() {
  const { memory } = useApp();
  const { movesBack } = useStore(memory.store);
  const words = useMessages().memory;
  const language = useLanguage();
  const [plan, setPlan] = useState<MovePlan | null>(null);
  const { state, run } = useAction();
  const isRunning = state.status === 'running';
  const over = plan !== null && plan.cards > 0 ? plan.overLimit : null;

  const look = () => run(async () => setPlan(await memory.planMoves()), '');
  async function move() {
    if (plan !== null && (await run(() => memory.move(), words.moved(plan.cards)))) setPlan(null);
  }
  async function moveBack() {
    if (await run(() => memory.undoMove(), words.movedBack)) setPlan(null);
  }

  return (
    <Section title={words.movesTitle} body={words.movesBody} view={`${plan?.cards} ${movesBack?.at}`}>
      {movesBack !== null && (
        <div className={styles.note} tabIndex={-1} {...(plan === null ? ANSWER : {})}>
          <p>{words.movesBack(formatInstantDay(movesBack.at, language), movesBack.to - movesBack.from + 1)}</p>
          <Button disabled={isRunning} onClick={() => void moveBack()}>
            {words.undoMove}
          </Button>
        </div>
      )}
      {plan !== null && (
        <p role="status" className={styles.headline} tabIndex={-1} {...ANSWER}>
          {plan.cards === 0 ? words.movesNone : words.movesCards(plan.cards)}
        </p>
      )}
      {plan !== null && plan.cards > 0 && <LoadFigure plan={plan} />}
      {over !== null && <p className={styles.warning}>{words.limited(over.perDay, over.days, over.decks)}</p>}
      <div className={styles.buttons}>
        {plan !== null && plan.cards > 0 ? (
          <>
            <Button look={over === null ? 'primary' : 'plain'} disabled={isRunning} onClick={() => void move()}>
              {words.moveNow(plan.cards)}
            </Button>
            <Button onClick={() => setPlan(null)}>{words.keepDays}</Button>
          </>
        ) : (
          // Another button than the one that moves: a second press, or Enter held down, moves nothing.
          <Button key="look" disabled={isRunning} onClick={() => void look()} {...(movesBack === null ? ANSWER : {})}>
            {words.movesPreview}
          </Button>
        )}
      </div>
      {(state.status !== 'done' || state.said !== '') && <ActionStatus state={state} failed={words.actionFailed} />}
    </Section>
  );
}
