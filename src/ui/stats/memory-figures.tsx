import { DAY_EDGES, DIFFICULTY_EDGES, type MemoryHistograms, RECALL_EDGES } from '../../core/insight/card-states.ts';
import { formatInterval } from '../i18n/format.ts';
import { HistogramFigure } from './histogram-figure.tsx';
import { useWording } from './use-wording.ts';

/** What the scheduler believes about the cards: recall now, intervals, stability, difficulty. */
export function MemoryFigures({ memory }: { readonly memory: MemoryHistograms }) {
  const { words, number, percent, language } = useWording();
  const { remembered, notes, middle } = memory;
  if (remembered.cards === 0) return null;
  const days = (value: number | null) => formatInterval({ days: value ?? 0, seconds: 0 }, language);
  const hard = memory.difficulty.slice(6).reduce((sum, count) => sum + count, 0);
  const dayNames = DAY_EDGES.map((_, index) => words.dayEdges[index] ?? '');
  return (
    <>
      <HistogramFigure
        title={words.remembered(number(remembered.cards), number(Math.round(remembered.expected)))}
        note={words.rememberedNote(number(notes.notes), number(Math.round(notes.expected)))}
        measure={words.recallName}
        counts={memory.recall}
        names={RECALL_EDGES.map((edge) => `${percent(edge)}~${percent(edge + 0.05)}`)}
        marks={RECALL_EDGES.map((edge, index) => (index % 4 === 0 ? percent(edge) : ''))}
      />
      {middle.interval !== null && (
        <HistogramFigure
          title={words.intervals(days(middle.interval))}
          measure={words.interval}
          counts={memory.intervals}
          names={dayNames}
          marks={dayNames}
        />
      )}
      <HistogramFigure
        title={words.stability(days(middle.stability))}
        note={words.stabilityNote}
        measure={words.stabilityName}
        counts={memory.stability}
        names={dayNames}
        marks={dayNames}
      />
      <HistogramFigure
        title={words.difficulty(number(hard))}
        measure={words.difficultyName}
        counts={memory.difficulty}
        names={DIFFICULTY_EDGES.map((edge) => `${edge}~${edge + 1}`)}
        marks={DIFFICULTY_EDGES.map(String)}
      />
    </>
  );
}
