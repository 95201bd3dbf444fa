import { useId } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import shared from './memory.module.css';
import styles from './outlook.module.css';
import { HIGHEST, LOWEST } from './use-courses.ts';

const MOST_NEW = 100;

type Props = {
  readonly chosen: number;
  readonly newPerDay: number;
  readonly limit: number;
  readonly isLimited: boolean;
  readonly onChoose: (percent: number) => void;
  readonly onNewPerDay: (count: number) => void;
  readonly onLimit: (isLimited: boolean) => void;
};

/** The retention, the new cards a day, and whether the limit of reviews holds. Nothing here changes a setting. */
export function OutlookControls(props: Props) {
  const { chosen, newPerDay, limit, isLimited, onChoose, onNewPerDay, onLimit } = props;
  const words = useMessages().memory;
  const language = useLanguage();
  const id = useId();
  return (
    <div className={styles.controls}>
      <Slider
        label={words.ifRetention}
        value={chosen}
        min={LOWEST}
        max={HIGHEST}
        text={`${chosen}%`}
        onChange={onChoose}
      />
      <Slider
        label={words.newPerDay}
        value={newPerDay}
        min={0}
        max={Math.max(MOST_NEW, newPerDay)}
        text={words.cardsUnit(formatNumber(newPerDay, language))}
        note={words.newNeverEnd}
        onChange={onNewPerDay}
      />
      <div className={shared.field}>
        <label htmlFor={id}>{words.reviewLimit}</label>
        <select
          id={id}
          className={shared.select}
          value={isLimited ? 'set' : 'none'}
          onChange={(event) => onLimit(event.target.value === 'set')}
        >
          <option value="set">{words.limitAsSet(limit)}</option>
          <option value="none">{words.limitNone}</option>
        </select>
      </div>
    </div>
  );
}

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly text: string;
  readonly note?: string;
  readonly onChange: (value: number) => void;
};

function Slider({ label, value, min, max, text, note, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className={styles.value}>
        {text}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-valuetext={text}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
