import type { StudyDay } from '../../../src/core/kernel/ids.ts';
import { intervalDays, type Memory, nextMemory } from '../../../src/core/memory/fsrs.ts';
import type { Phase, Rating } from '../../../src/core/memory/log.ts';
import { defaultPreset } from '../../../src/core/review/default-preset.ts';
import type { Random } from './random.ts';

/** An answer of the past; `due` is whole days after `day`, or seconds after the answer when `inSteps`. */
export type PastAnswer = {
  readonly card: number;
  readonly day: number;
  readonly rating: Rating;
  readonly phase: Exclude<Phase, 'new'>;
  readonly step: number;
  readonly inSteps: boolean;
  readonly due: number;
};

const { weights, desiredRetention } = defaultPreset();
const LONGEST = 365;
/** How far the newest due day lies back at most, in its interval: one card in eleven is due today. */
const OVERDUE = 0.1;

/** The history of one card: at least `least` answers, ending in review and due about its interval from today. */
export function pastOf(card: number, least: number, today: StudyDay, random: Random): PastAnswer[] {
  const answers: PastAnswer[] = [];
  let memory: Memory | null = null;
  let phase: Phase = 'new';
  let step = 0;
  let day = 0;
  let elapsed = 0;
  let interval = 0;
  while (answers.length < least || phase !== 'review') {
    const rating = ratingFor(phase, random);
    memory = nextMemory(memory, elapsed, rating, weights);
    const wait = stepAfter(phase, step, rating);
    if (wait === null) {
      const exact = Math.round(intervalDays(memory.stability, desiredRetention, weights));
      interval = Math.min(LONGEST, Math.max(1, exact));
      phase = 'review';
      step = 0;
      answers.push({ card, day, rating, phase, step, inSteps: false, due: interval });
      elapsed = interval + (random() < 0.15 ? Math.ceil(random() * 4) : 0);
      day += elapsed;
    } else {
      phase = phaseInSteps(phase);
      step = wait.step;
      answers.push({ card, day, rating, phase, step, inSteps: true, due: wait.seconds });
      elapsed = 0;
    }
  }
  const lastDay = answers.at(-1)?.day ?? 0;
  const newest = today - interval + Math.floor(interval * (random() * (1 + OVERDUE) - OVERDUE));
  const shift = Math.min(newest, today - 1) - lastDay;
  return answers.map((answer) => ({ ...answer, day: answer.day + shift }));
}

function phaseInSteps(phase: Phase): 'learning' | 'relearning' {
  return phase === 'review' || phase === 'relearning' ? 'relearning' : 'learning';
}

function ratingFor(phase: Phase, random: Random): Rating {
  const dice = random();
  if (dice < (phase === 'new' ? 0.24 : 0.12)) return 1;
  if (dice < 0.25) return 2;
  return dice < 0.92 ? 3 : 4;
}

/** The default preset's steps: 1m 10m, and 10m after a lapse. null when the card is done with them. */
function stepAfter(
  phase: Phase,
  step: number,
  rating: Rating,
): { readonly step: number; readonly seconds: number } | null {
  if (phase === 'review') return rating === 1 ? { step: 0, seconds: 600 } : null;
  if (phase === 'relearning') return rating <= 2 ? { step: 0, seconds: 600 } : null;
  if (rating === 1) return { step: 0, seconds: 60 };
  if (rating === 2) return { step, seconds: step === 0 ? 330 : 600 };
  return rating === 4 || step === 1 ? null : { step: 1, seconds: 600 };
}
