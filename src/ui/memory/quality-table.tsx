import type { Fit } from '../../app/memory-state.ts';
import { formatPercent } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './memory.module.css';
import { valueNames } from './value-names.ts';

type Props = { readonly fit: Fit; readonly taken: boolean };

/** Log loss and RMSE in bins, before and after; what got better stands out. */
export function QualityTable({ fit: { outcome, before, after }, taken }: Props) {
  const words = useMessages().memory;
  const language = useLanguage();
  const [former, fresh] = valueNames(taken, words);
  const isBetter = outcome === 'better';
  const rowOf = (name: string, values: readonly [number, number], format: (value: number) => string) => {
    const [old, now] = [format(values[0]), format(values[1])];
    return { name, old, now, isLess: values[1] < values[0] && now !== old };
  };
  const rmse = rowOf(words.rmse, [before.rmse, after.rmse], (value) => formatPercent(value, language, 1));
  const rows = [rowOf(words.logLoss, [before.logLoss, after.logLoss], (value) => value.toFixed(4)), rmse];
  return (
    <div>
      <table className={styles.compare}>
        <caption>{words.quality}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{former}</th>
            {isBetter && <th scope="col">{fresh}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, old, now, isLess }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{old}</td>
              {isBetter && <td className={isLess ? styles.changed : ''}>{now}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        {words.qualityHint}
        {isBetter && !rmse.isLess && ` ${words.logLossDecides}`}
      </p>
    </div>
  );
}
