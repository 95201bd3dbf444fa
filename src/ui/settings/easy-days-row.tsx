import { useId, useState } from 'react';
import { EASY_DAYS } from '../../core/review/check-preset.ts';
import type { EasyDay } from '../../core/review/preset.ts';
import { useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import styles from './easy-days.module.css';
import { useSaving } from './saving.ts';
import settings from './settings.module.css';

const FIELD = 'easy-days';

type Props = {
  /** Seven, from Monday. */
  readonly days: readonly EasyDay[];
  readonly onSave: (days: readonly EasyDay[]) => Promise<void>;
};

/** How much of its share of reviews each weekday gets. One day at least stays normal. */
export function EasyDaysRow({ days, onSave }: Props) {
  const { settings: words } = useMessages();
  const { save, stateOf } = useSaving();
  const [isRefused, setRefused] = useState(false);
  const id = useId();
  const choose = (weekday: number, wanted: EasyDay) => {
    const next = days.with(weekday, wanted);
    setRefused(!next.includes('normal'));
    if (next.includes('normal')) void save(FIELD, () => onSave(next), words.saved);
  };
  return (
    <div className={settings.row}>
      <h3 id={id} className={styles.title}>
        {words.easyDays}
      </h3>
      <p className={settings.hint}>{words.easyDaysHint}</p>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <td />
            {EASY_DAYS.map((kind) => (
              <th key={kind} scope="col">
                {words.easyDayKinds[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, weekday) => (
            <tr key={words.weekdays[weekday]}>
              <th scope="row">{words.weekdays[weekday]}</th>
              {EASY_DAYS.map((kind) => (
                <td key={kind}>
                  <label>
                    <input
                      type="radio"
                      name={`${id} ${weekday}`}
                      aria-label={`${words.weekdays[weekday]}, ${words.easyDayKinds[kind]}`}
                      checked={day === kind}
                      onChange={() => choose(weekday, kind)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div aria-live="polite">{isRefused && <p className={settings.problem}>{words.easyDaysAll}</p>}</div>
      <ActionStatus state={stateOf(FIELD)} failed={words.saveFailed} />
    </div>
  );
}
