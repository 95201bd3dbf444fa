import type { ForgettingCurve } from '../../../core/insight/forgetting-curve.ts';
import { formatInstant, formatInterval, formatPercent } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Figure } from '../chart/figure.tsx';
import { LineChart, type Scales } from '../chart/line-chart.tsx';
import { ratingName } from '../rating-names.ts';
import styles from './card-info.module.css';

/** With more answers than this, smaller dots. */
const MANY = 12;

type Props = { readonly curve: ForgettingCurve; readonly desiredRetention: number };

/** The card's forgetting curve with its answers on it: it falls, and every answer lifts it. */
export function CurveFigure({ curve, desiredRetention }: Props) {
  const messages = useMessages();
  const words = messages.review;
  const language = useLanguage();
  const { past, ahead, answers, now } = curve;
  const percent = (share: number) => formatPercent(share, language);
  const days = (x: number) => (x < 0.5 ? words.curveStart : formatInterval({ days: x, seconds: 0 }, language));
  const end = ahead.at(-1)?.[0] ?? now;
  const lowest = Math.min(desiredRetention, ...past.flat().map(([, recall]) => recall), ahead.at(-1)?.[1] ?? 1);
  const floor = Math.max(0, Math.floor((lowest - 0.05) * 10) / 10);
  const recallNow = ahead[0]?.[1] ?? 1;
  return (
    <Figure
      title={words.curve(percent(recallNow))}
      table={{
        columns: [words.curveAnswered, words.infoRecall, words.curveAnswer],
        rows: answers.map(({ at, rating, recall }) => [
          formatInstant(at, language),
          recall === null ? '–' : percent(recall),
          ratingName(rating, messages),
        ]),
      }}
    >
      <LineChart
        label={words.curve(percent(recallNow))}
        xDomain={[0, end]}
        yDomain={[floor, 1]}
        format={percent}
        marks={[
          { value: 0, label: words.curveStart },
          { value: now, label: words.curveNow },
          ...(end - now > end / 6 ? [{ value: end, label: words.curveIn(days(end - now)) }] : []),
        ]}
        lines={[
          { name: words.infoRecall, color: 'var(--accent)', points: past.flat() },
          { name: words.curveAhead, color: 'var(--accent)', look: 'dashed', points: ahead },
          {
            name: words.curveTarget,
            color: 'var(--ink-faint)',
            look: 'dashed',
            points: [
              [0, desiredRetention],
              [end, desiredRetention],
            ],
          },
        ]}
        spots={[
          ...answers.map(({ x, rating, recall }) => ({
            value: x,
            text: `${days(x)} · ${recall === null ? '' : `${percent(recall)} → `}${ratingName(rating, messages)}`,
          })),
          { value: now, text: `${words.curveNow} · ${percent(recallNow)}` },
        ]}
      >
        {(scales) => <Answers answers={answers} scales={scales} />}
      </LineChart>
    </Figure>
  );
}

type AnswersProps = {
  readonly answers: ForgettingCurve['answers'];
  readonly scales: Scales;
};

/** A dot where the card was asked: hollow red where it was not known. */
function Answers({ answers, scales: { x, y } }: AnswersProps) {
  return answers.map(({ x: days, at, rating, recall }) => (
    <circle
      key={at}
      cx={x(days)}
      cy={y(recall ?? 1)}
      r={answers.length > MANY ? 2.5 : 4}
      className={rating === 1 ? styles.failed : styles.passed}
    />
  ));
}
