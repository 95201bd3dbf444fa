import { flatCuts } from './flat-text.ts';

/** A sentence of a note, with its offsets in the text that was given. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|etc|cf|no|fig|dr|mr|st|approx|a\.k\.a|ex)\.$/i;
/** A full stop, or a question mark even where the space behind it was lost; not one inside of `Any?>`. */
const STOP = /[.?!。？！]+["'”’)\]*_]*(?=\s|$|\uFFFC|[가-힣](?<=[?？].))/g;
/** A line that ends like a sentence ends one, even without a full stop. */
const LINE_END = /(?:[.?!:。？！]|다|함|임|음|됨|짐|요|까|죠|것)["'”’)\]*_]*(?: {2}|\\)?[ \t]*$/;

/**
 * Cuts prose into sentences. `masked` has the same length as `text` and hides what no boundary may be looked for in.
 * Korean notes leave full stops out: a line that ends like a sentence is one.
 */
export function splitSentences(text: string, masked: string, base: number, topics: RegExp | null): readonly Sentence[] {
  const cuts = [...stops(masked), ...lineEnds(masked), ...flatCuts(masked, topics), text.length];
  const sentences: Sentence[] = [];
  let from = 0;
  for (const cut of cuts.sort((a, b) => a - b)) {
    const raw = text.slice(from, cut);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = base + from + raw.indexOf(trimmed);
      sentences.push({ text: trimmed, start, end: start + trimmed.length });
    }
    from = Math.max(from, cut);
  }
  return sentences;
}

function stops(masked: string): readonly number[] {
  return [...masked.matchAll(STOP)]
    .map((match) => match.index + match[0].length)
    .filter((end) => {
      const before = masked.slice(Math.max(0, end - 12), end);
      return !ABBREVIATION.test(before) && !/(?:^|\s)\(?(?:\d+(?:\.\d+)*|[A-Za-z]|제?\d+[장절])\.$/.test(before);
    });
}

function lineEnds(masked: string): readonly number[] {
  return [...masked.matchAll(/\n/g)]
    .map(({ index }) => index)
    .filter((end) => {
      const line = masked.slice(masked.lastIndexOf('\n', end - 1) + 1, end);
      return LINE_END.test(line) || / {2}$|\\$/.test(line);
    });
}
