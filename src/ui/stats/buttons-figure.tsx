import { BUTTON_GROUPS } from '../../core/insight/buttons.ts';
import { type Bar, BarChart } from '../parts/chart/bar-chart.tsx';
import { Figure } from '../parts/chart/figure.tsx';
import type { Past } from './past.ts';
import { useStates } from './states.ts';
import { useWording } from './use-wording.ts';

const BUTTONS = [0, 1, 2, 3] as const;

/** Each button's share of the answers, by what the card was. */
export function ButtonsFigure({ history: { buttons }, range }: Past) {
  const { words, common, number, percent } = useWording();
  const states = useStates();
  const series = [
    { name: common.again, color: 'var(--chart-again)' },
    { name: common.hard, color: 'var(--chart-hard)' },
    { name: common.good, color: 'var(--chart-good)' },
    { name: common.easy, color: 'var(--chart-easy)' },
  ];
  const total = (presses: readonly number[]) => presses.reduce((sum, count) => sum + count, 0);
  const share = (count: number, whole: number) => (whole === 0 ? 0 : count / whole);
  const gap: Bar = { text: '', values: [] };
  const bars = BUTTON_GROUPS.flatMap((group, place): Bar[] => {
    const whole = total(buttons[group]);
    const own = BUTTONS.map((button): Bar => {
      const count = buttons[group][button];
      const part = share(count, whole);
      const text = words.button(states[group].name, series[button]?.name ?? '', number(count), percent(part));
      const values = BUTTONS.map((one) => (one === button ? part : 0));
      return { text, values, ...(button === 1 ? { mark: states[group].name } : {}) };
    });
    return place === 0 ? own : [gap, ...own];
  });
  const reviews = total(buttons.young) + total(buttons.mature);
  const failed = buttons.young[0] + buttons.mature[0];
  const rangeName = words.rangeNames[range];
  const title = reviews === 0 ? words.buttonsNone(rangeName) : words.buttons(rangeName, percent(failed / reviews, 1));
  return (
    <Figure
      title={title}
      table={{
        columns: [words.group, ...series.map(({ name }) => name), words.total],
        rows: BUTTON_GROUPS.map((group) => {
          const whole = total(buttons[group]);
          const cells = buttons[group].map((count) => `${number(count)} (${percent(share(count, whole))})`);
          return [states[group].name, ...cells, number(whole)];
        }),
      }}
    >
      <BarChart label={title} bars={bars} series={series} format={(value) => percent(value)} least={0.5} />
    </Figure>
  );
}
