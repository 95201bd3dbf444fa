import type { CardCounts } from '../../core/insight/card-states.ts';
import { Figure } from '../parts/chart/figure.tsx';
import { ShareBar } from '../parts/chart/share-bar.tsx';
import { useStates } from './states.ts';
import { useWording } from './use-wording.ts';

const ORDER = ['mature', 'young', 'learning', 'fresh', 'suspended'] as const;

/** The cards by what they are. */
export function CountsFigure({ counts }: { readonly counts: CardCounts }) {
  const { words, number, percent } = useWording();
  const states = useStates();
  const whole = ORDER.reduce((sum, state) => sum + counts[state], 0);
  const title = words.counts(number(whole), number(counts.mature));
  return (
    <Figure
      title={title}
      table={{
        columns: [words.state, words.cards, words.share],
        rows: ORDER.map((state) => [
          states[state].name,
          number(counts[state]),
          percent(counts[state] / Math.max(1, whole), 1),
        ]),
      }}
    >
      <ShareBar
        label={title}
        shares={ORDER.map((state) => ({ ...states[state], value: counts[state], text: number(counts[state]) }))}
      />
    </Figure>
  );
}
