import type { Messages } from '../i18n/messages.ts';

/** What the values before and those that were found are called: once the latter are in use, they are the present ones. */
export function valueNames(taken: boolean, words: Messages['memory']): readonly [before: string, after: string] {
  return taken ? [words.former, words.now] : [words.now, words.fresh];
}
