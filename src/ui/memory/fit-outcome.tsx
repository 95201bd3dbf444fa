import type { Fit, WeightsBack } from '../../app/memory-state.ts';
import { LEAST_ITEMS } from '../../core/memory/optimizer.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { useAction } from '../parts/use-action.ts';
import { CalibrationFigure } from './calibration-figure.tsx';
import { effectSentence } from './effect-sentence.ts';
import { EffectsTable } from './effects-table.tsx';
import { HealthNote } from './health-note.tsx';
import styles from './memory.module.css';
import { QualityTable } from './quality-table.tsx';
import { WeightsBackNote } from './weights-back-note.tsx';

type Props = { readonly fit: Fit; readonly taken: boolean; readonly weightsBack: WeightsBack | null };

/** What was found, what it changes and what it is worth; then the choice. */
export function FitOutcome({ fit, taken, weightsBack }: Props) {
  const words = useMessages().memory;
  if (fit.outcome === 'too-few') {
    return (
      <p role="status" className={styles.warning}>
        {words.tooFew(LEAST_ITEMS, fit.items)}
      </p>
    );
  }
  const isBetter = fit.outcome === 'better';
  return (
    <div className={styles.outcome}>
      <div role="status" className={styles.found}>
        <p className={styles.headline}>{isBetter ? effectSentence(fit.effects, words) : words.kept}</p>
        <p className={styles.hint}>{isBetter ? words.foundBody(fit.items) : words.keptBody(fit.items)}</p>
      </div>
      {isBetter && <EffectsTable effects={fit.effects} />}
      <QualityTable fit={fit} />
      {isBetter && <HealthNote fit={fit} />}
      <CalibrationFigure fit={fit} />
      {isBetter && !taken && <Choice fit={fit} />}
      {taken && <p className={styles.good}>{words.taking}</p>}
      {taken && weightsBack !== null && <WeightsBackNote back={weightsBack} />}
      {isBetter && (
        <Fold summary={words.weights}>
          <p className={styles.weights}>{fit.weights.join(', ')}</p>
        </Fold>
      )}
    </div>
  );
}

/** The test on the newest answers decides which button stands out. */
function Choice({ fit: { later } }: { readonly fit: Fit }) {
  const { memory } = useApp();
  const words = useMessages().memory;
  const { state, run } = useAction();
  const holds = later === null || later.after < later.before;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          look={holds ? 'primary' : 'plain'}
          disabled={state.status === 'running'}
          onClick={() => void run(() => memory.take(), words.tookIt)}
        >
          {words.take}
        </Button>
        <Button look={holds ? 'plain' : 'primary'} onClick={() => memory.keep()}>
          {words.keep}
        </Button>
      </div>
      <ActionStatus state={state} failed={words.actionFailed} />
    </>
  );
}
