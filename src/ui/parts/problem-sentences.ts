import type { ImportProblem } from '../../app/import-state.ts';
import { problems as english } from '../i18n/en/import-problems.ts';
import { problems as korean } from '../i18n/ko/import-problems.ts';
import type { Language } from '../i18n/messages.ts';
import type { Advice } from '../i18n/problem-words.ts';

/** The sentences for one problem. Kept out of the catalogues, so that the first screens need not load them. */
export function adviseOn(problem: ImportProblem, language: Language): Advice {
  const words = language === 'ko' ? korean : english;
  const known: Readonly<Record<string, (detail: string) => Advice>> = words.known;
  const sentence = Object.hasOwn(known, problem.code) ? known[problem.code] : undefined;
  return sentence === undefined ? words.unknown(problem.code) : sentence(problem.detail ?? '');
}
