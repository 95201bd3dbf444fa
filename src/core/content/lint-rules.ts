export type LintLevel = 'error' | 'warning';

/**
 * What can be wrong with the craft of a card. An error means that the card cannot be answered or checked well; a
 * warning, that it could be asked better. `old-check` is a warning because time alone must not make a deck unfit.
 */
const LEVELS = {
  'repeats-question': 'warning',
  'yes-no': 'error',
  'long-list': 'error',
  'joined-facts': 'warning',
  'no-referent': 'error',
  particle: 'error',
  'wide-blank': 'error',
  'bare-fence': 'error',
  'long-answer': 'warning',
  'near-duplicate': 'warning',
  'no-source': 'error',
  'old-check': 'warning',
} as const satisfies Readonly<Record<string, LintLevel>>;

export type LintRule = keyof typeof LEVELS;

export const LINT_LEVELS: Readonly<Record<LintRule, LintLevel>> = LEVELS;

/** Why each rule is there, in one sentence for whoever writes the card. */
export const LINT_WHY: Readonly<Record<LintRule, string>> = {
  'repeats-question': 'The answer says the question again; only what is new belongs there.',
  'yes-no': 'Yes or no can be guessed; ask for the reason as well.',
  'long-list': 'More than five items are hard to recall at once; ask for them in smaller groups.',
  'joined-facts': 'Two facts in one card are forgotten separately; make a card of each.',
  'no-referent': 'It does not say what the pronoun stands for; name the thing, because cards come in any order.',
  particle: 'The particle after the blank tells how the hidden word ends; write both forms, as in 을(를).',
  'wide-blank': 'The blank hides more than a third of the text; leave enough to tell what is asked.',
  'bare-fence': 'The code block does not say its language; write it after the fence, or text if there is none.',
  'long-answer': 'The answer is longer than 400 characters; keep to what has to be recalled.',
  'near-duplicate': 'Another card asks nearly the same; keep one, or make the difference plain.',
  'no-source': 'The card does not say what it rests on; name the source, so that it can be checked.',
  'old-check': 'The card was last checked more than a year ago; see whether it still holds.',
};
