import type { Fit } from '../../app/memory-state.ts';
import { formatPercent } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './memory.module.css';

/** Log loss and RMSE in bins, before and after. */
export function QualityTable({ fit: { outcome, before, after } }: { readonly fit: Fit }) {
  const words = useMessages().memory;
  const language = useLanguage();
  const isBetter = outcome === 'better';
  const rows = [
    { name: words.logLoss, of: ({ logLoss }: typeof before) => logLoss.toFixed(4) },
    { name: words.rmse, of: ({ rmse }: typeof before) => formatPercent(rmse, language, 1) },
  ];
  return (
    <div>
      <table className={styles.compare}>
        <caption>{words.quality}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.now}</th>
            {isBetter && <th scope="col">{words.fresh}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{of(before)}</td>
              {isBetter && <td className={styles.changed}>{of(after)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{words.qualityHint}</p>
    </div>
  );
}
