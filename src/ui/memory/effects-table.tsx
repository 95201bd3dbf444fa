import type { Effect } from '../../core/insight/weight-effects.ts';
import { formatInterval } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './memory.module.css';

/** The next interval of typical cards, now and under the new weights. */
export function EffectsTable({ effects }: { readonly effects: readonly Effect[] }) {
  const words = useMessages().memory;
  const language = useLanguage();
  const interval = (days: number) => formatInterval({ days: Math.max(1, Math.round(days)), seconds: 0 }, language);
  return (
    <table className={styles.compare}>
      <caption>{words.effectsTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.effectsCard}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.fresh}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ card, before, after, change }) => (
          <tr key={card}>
            <th scope="row">{words.cards[card]}</th>
            <td>{interval(before)}</td>
            <td className={change === 'same' ? '' : styles.changed}>{interval(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
