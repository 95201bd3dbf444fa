import type { Effect } from '../../core/insight/weight-effects.ts';
import { formatInterval } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './memory.module.css';
import { valueNames } from './value-names.ts';

type Props = { readonly effects: readonly Effect[]; readonly taken: boolean };

/** The next interval of typical cards, under the former and the new weights. */
export function EffectsTable({ effects, taken }: Props) {
  const words = useMessages().memory;
  const language = useLanguage();
  const [former, fresh] = valueNames(taken, words);
  const interval = (days: number) => formatInterval({ days: Math.max(1, Math.round(days)), seconds: 0 }, language);
  return (
    <table className={styles.compare}>
      <caption>{words.effectsTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.effectsCard}</th>
          <th scope="col">{former}</th>
          <th scope="col">{fresh}</th>
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
