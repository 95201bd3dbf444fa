import { presetId } from '../kernel/ids.ts';
import { DEFAULT_WEIGHTS } from '../memory/fsrs.ts';
import type { Preset } from './preset.ts';

const DEFAULT_PRESET: Preset = {
  id: presetId('default'),
  name: 'default',
  desiredRetention: 0.9,
  weights: DEFAULT_WEIGHTS,
  maximumInterval: 36500,
  learningSteps: [60, 600],
  relearningSteps: [600],
  newPerDay: 20,
  reviewsPerDay: 200,
  newIgnoresReviewLimit: false,
  newOrder: 'position',
  reviewOrder: 'due',
  newMix: 'mix',
  interdayMix: 'mix',
  // Off in Anki. On here: the cards of a contrast or a cloze give each other away.
  buryNew: true,
  buryReviews: true,
  buryInterday: true,
  fuzz: true,
  loadBalance: true,
  easyDays: ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'],
  leechThreshold: 8,
  leechSuspends: false,
  stamp: { at: 0, counter: 0, device: '' },
};

/** The preset that decks use until the learner makes another. Its stamp is older than any real one. */
export function defaultPreset(): Preset {
  return DEFAULT_PRESET;
}
