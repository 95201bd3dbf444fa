import type { ReactNode } from 'react';
import type { Fit } from '../../app/memory-state.ts';
import { LEAST_ITEMS } from '../../core/memory/optimizer.ts';
import { useMessages } from '../i18n/messages.ts';
import { Fold } from '../parts/fold.tsx';
import { CalibrationFigure } from './calibration-figure.tsx';
import { effectSentence } from './effect-sentence.ts';
import { EffectsTable } from './effects-table.tsx';
import { HealthNote } from './health-note.tsx';
import styles from './memory.module.css';
import { QualityTable } from './quality-table.tsx';

type Props = { readonly fit: Fit; readonly taken: boolean; readonly choice: ReactNode };

/** What was found, what it changes and what it is worth; then the choice, or the way back from it. */
export function FitOutcome({ fit, taken, choice }: Props) {
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
        <p className={styles.headline}>{isBetter ? effectSentence(fit.effects, taken, words) : words.kept}</p>
        <p className={styles.hint}>{isBetter ? words.foundBody(fit.items) : words.keptBody(fit.items)}</p>
      </div>
      {isBetter && <EffectsTable effects={fit.effects} taken={taken} />}
      <QualityTable fit={fit} taken={taken} />
      {isBetter && <HealthNote fit={fit} taken={taken} />}
      <CalibrationFigure fit={fit} taken={taken} />
      {choice}
      {isBetter && (
        <Fold summary={words.weights}>
          <p className={styles.weights}>{fit.weights.join(', ')}</p>
        </Fold>
      )}
    </div>
  );
}
