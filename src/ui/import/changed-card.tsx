import type { ChangedCard, Schedule } from '../../app/import-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { headline } from '../parts/headline.ts';
import styles from './changed-note.module.css';
import { changedTexts } from './changed-texts.ts';
import { Choice } from './choice.tsx';
import { useScheduleOptions } from './schedule-options.ts';
import { TextPair } from './text-pair.tsx';

type Props = {
  readonly card: ChangedCard;
  readonly schedule: Schedule;
  readonly isTaken: boolean;
  readonly onSchedule: (schedule: Schedule) => void;
  readonly onTake: (isTaken: boolean) => void;
};

/** A card that changes: why it is thought to be the same, old and new, and what is to become of text and memory. */
export function ChangedCardView({ card, schedule, isTaken, onSchedule, onTake }: Props) {
  const messages = useMessages();
  const words = messages.difference;
  const options = useScheduleOptions();
  const percent = Math.min(99, Math.round(card.score * 100));
  return (
    <li className={styles.note}>
      <div>
        <h4 className={styles.which}>{headline(card.before)}</h4>
        <p className={styles.label}>
          {card.path === '' ? '' : `${card.path} · `}
          {words.evidence[card.by](percent)}
        </p>
      </div>
      {changedTexts(card.before, card.after, messages).map(({ key, ...pair }) => (
        <TextPair key={key} labels={words} {...pair} />
      ))}
      {card.passage !== null && <TextPair name={words.passage} labels={words} {...card.passage} />}
      {card.isOwn && (
        <Choice
          question={words.textQuestion}
          options={[
            { value: 'own', label: words.keepOwn },
            { value: 'note', label: words.takeNote },
          ]}
          chosen={isTaken ? 'note' : 'own'}
          onChoose={(value) => onTake(value === 'note')}
        >
          <p className={styles.label}>{words.own}</p>
        </Choice>
      )}
      {card.isLearnt && (
        <Choice question={words.scheduleQuestion} options={options} chosen={schedule} onChoose={onSchedule} />
      )}
    </li>
  );
}
