import { DAY_EDGES, DIFFICULTY_EDGES, type MemoryHistograms, RECALL_EDGES } from '../../core/insight/card-states.ts';
import { formatInterval } from '../i18n/format.ts';
import { HistogramFigure } from './histogram-figure.tsx';
import { useWording } from './use-wording.ts';

type Props = { readonly memory: MemoryHistograms };

/** From here on a card counts as difficult. */
const DIFFICULT = 7;

/** What is remembered at this moment. */
export function RecallFigure({ memory: { remembered, notes, recall } }: Props) {
  const { words, number, percent } = useWording();
  if (remembered.cards === 0) return null;
  return (
    <HistogramFigure
      title={words.remembered(number(remembered.cards), number(Math.round(remembered.expected)))}
      note={words.rememberedNote(number(notes.notes), number(Math.round(notes.expected)))}
      measure={words.recallName}
      counts={recall}
      names={RECALL_EDGES.map((edge) => `${percent(edge)}~${percent(edge + 0.05)}`)}
      marks={RECALL_EDGES.map((edge, index) => (index % 4 === 0 ? percent(edge) : ''))}
    />
  );
}

/** How long the cards wait, and how long they last. */
export function IntervalFigures({ memory: { middle, intervals, stability } }: Props) {
  const { words, language } = useWording();
  const days = (value: number) => formatInterval({ days: Math.max(value, 1 / 24), seconds: 0 }, language);
  const names = DAY_EDGES.map((_, index) => words.dayEdges[index] ?? '');
  return (
    <>
      {middle.interval !== null && (
        <HistogramFigure
          title={words.intervals(days(middle.interval))}
          measure={words.interval}
          counts={intervals}
          names={names}
          marks={names}
        />
      )}
      {middle.stability !== null && (
        <HistogramFigure
          title={words.stability(days(middle.stability))}
          note={words.stabilityNote}
          measure={words.stabilityName}
          counts={stability}
          names={names}
          marks={names}
        />
      )}
    </>
  );
}

/** How hard the cards are, from 1 to 10. */
export function DifficultyFigure({ memory: { remembered, difficulty } }: Props) {
  const { words, number } = useWording();
  if (remembered.cards === 0) return null;
  const hard = difficulty.filter((_, index) => (DIFFICULTY_EDGES[index] ?? 0) >= DIFFICULT);
  return (
    <HistogramFigure
      title={words.difficulty(number(hard.reduce((sum, count) => sum + count, 0)))}
      measure={words.difficultyName}
      counts={difficulty}
      names={DIFFICULTY_EDGES.map((edge) => `${edge}~${edge + 1}`)}
      marks={DIFFICULTY_EDGES.map(String)}
    />
  );
}
