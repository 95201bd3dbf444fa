import { type ComponentType, useEffect, useState } from 'react';
import type { PluggableList } from 'unified';
import { remarkGfmParts } from './markdown-gfm.ts';

export type MathParts = {
  readonly plugins: PluggableList;
  readonly Formula: ComponentType<{ readonly tex: string; readonly display: boolean }>;
};

let parts: MathParts | null = null;
let loading: Promise<MathParts | null> | null = null;

/** What is loaded already; null before the first formula. */
export function loadedMath(): MathParts | null {
  return parts;
}

/** Formulas are 77 KB gzip that most decks never need: fetched once, when the first text wants them. */
export function useMath(wanted: boolean): MathParts | 'loading' | 'none' {
  const [, setTurn] = useState(0);
  const [failed, setFailed] = useState(false);
  const missing = wanted && parts === null && !failed;
  useEffect(() => {
    if (!missing) return;
    let isShown = true;
    loadMath().then((loaded) => {
      if (!isShown) return;
      if (loaded === null) setFailed(true);
      else setTurn((turn) => turn + 1);
    });
    return () => {
      isShown = false;
    };
  }, [missing]);
  if (!wanted || failed) return 'none';
  return parts ?? 'loading';
}

async function loadMath(): Promise<MathParts | null> {
  loading ??= import('./markdown-math.tsx').then(
    ({ remarkMath, Formula }) => {
      parts = { plugins: [remarkGfmParts, remarkMath], Formula };
      return parts;
    },
    (error: unknown) => {
      // Not stored for offline yet: the text is readable without, and the next card asks again.
      if (!(error instanceof TypeError)) throw error;
      loading = null;
      return null;
    },
  );
  return loading;
}
