import { useEffect, useState } from 'react';
import type { Token } from './code-pieces.ts';

type Highlight = (code: string, language: string) => readonly Token[] | null;

let highlight: Highlight | null = null;

/** The code's colours: plain until the language is here (fetched once), and for a language nobody knows. */
export function useTokens(code: string, language: string): readonly Token[] {
  const [, setTurn] = useState(0);
  const coloured = language === '' ? null : (highlight?.(code, language) ?? null);
  const isMissing = coloured === null && language !== '';
  useEffect(() => {
    if (!isMissing) return;
    let isShown = true;
    loadLanguage(language).then((isKnown) => {
      if (isShown && isKnown) setTurn((turn) => turn + 1);
    });
    return () => {
      isShown = false;
    };
  }, [isMissing, language]);
  return coloured ?? [{ text: code, classes: '' }];
}

async function loadLanguage(language: string): Promise<boolean> {
  try {
    const highlighter = await import('./highlight.ts');
    highlight = highlighter.highlight;
    return await highlighter.addLanguage(language);
  } catch (error) {
    // Not stored for offline yet: the code is readable without its colours.
    if (error instanceof TypeError) return false;
    throw error;
  }
}
