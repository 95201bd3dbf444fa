import { createContext, useContext } from 'react';
import type { Settings } from '../../app/app.ts';
import { ko } from './ko.ts';

export type Language = 'ko' | 'en';

/**
 * The words of one language: plain strings, and functions where a number or a name stands inside. Korean is the
 * master; the compiler holds English to the same keys, so nothing can be left untranslated.
 */
export type Messages = typeof ko;

export type Words = { readonly language: Language; readonly messages: Messages };

export const korean: Words = { language: 'ko', messages: ko };

export const WordsContext = createContext<Words>(korean);

export function useMessages(): Messages {
  return useContext(WordsContext).messages;
}

/** For the formatters of format.ts. */
export function useLanguage(): Language {
  return useContext(WordsContext).language;
}

/** The chosen language, or the first of the browser's that the app speaks; English when it speaks none of them. */
export function resolveLanguage(chosen: Settings['language'], preferred: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'ko' || primary === 'en') return primary;
  }
  return 'en';
}

/** Korean is in the first chunk; English is fetched when it is wanted. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'ko') return korean;
  const { en } = await import('./en.ts');
  return { language, messages: en };
}
