import { useEffect, useState } from 'react';
import { korean, type Language, loadWords, type Words } from '../i18n/messages.ts';

/** The words of a language; null until they are here. A language that cannot be fetched leaves the words as they are. */
export function useWords(language: Language): Words | null {
  const [words, setWords] = useState<Words | null>(language === 'ko' ? korean : null);
  useEffect(() => {
    let isWanted = true;
    loadWords(language).then(
      (loaded) => isWanted && setWords(loaded),
      (error: unknown) => {
        if (!(error instanceof TypeError)) throw error;
        if (isWanted) setWords((now) => now ?? korean);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  const spoken = words?.language;
  useEffect(() => {
    if (spoken !== undefined) document.documentElement.lang = spoken;
  }, [spoken]);
  return words;
}
