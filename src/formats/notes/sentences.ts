/** A sentence of a note, with its offsets in the text that was given. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|etc|cf|no|fig|dr|mr|st|approx)\.$/i;
/** After a noun ending, words that begin another sentence where the full stop was left out. */
const NOMINAL_END =
  /(?<=[가-힣](?:함|임|음|됨|짐|김|감|옴|봄))[ \t]+(?=(?:따라서|하지만|그러나|그리고|또한|또는|즉|단|다만|이 ?때|참고로|그래서|그러므로|반면)[ ,])/g;
/** A line that ends like a sentence ends one, even without a full stop. */
const LINE_END = /(?:[.?!:。？！]|다|함|임|음|됨|짐|요|까|죠|것)["'”’)\]]*[ \t]*$/;

/**
 * Cuts prose into sentences. `masked` has the same length as `text` and hides what no boundary may be looked for in.
 * Korean notes leave full stops out: a line that ends like a sentence is one, and so is a noun ending before 따라서.
 */
export function splitSentences(text: string, masked: string, base = 0): readonly Sentence[] {
  const cuts = new Set<number>();
  for (const match of masked.matchAll(/[.?!。？！]+["'”’)\]]*(?=\s|$|[가-힣A-Z](?<=[?？].))/g)) {
    const end = match.index + match[0].length;
    const before = masked.slice(0, end);
    if (ABBREVIATION.test(before) || /(?:^|\s)\(?\d+(?:\.\d+)*\.$/.test(before.slice(-12))) continue;
    cuts.add(end);
  }
  for (const match of masked.matchAll(NOMINAL_END)) cuts.add(match.index);
  for (const match of masked.matchAll(/\n/g)) {
    const line = masked.slice(masked.lastIndexOf('\n', match.index - 1) + 1, match.index);
    if (LINE_END.test(line) || line.trim() === '') cuts.add(match.index);
  }
  const sentences: Sentence[] = [];
  let from = 0;
  for (const cut of [...[...cuts].sort((a, b) => a - b), text.length]) {
    const raw = text.slice(from, cut);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') {
      sentences.push({ text: trimmed, start: base + from + lead, end: base + from + lead + trimmed.length });
    }
    from = cut;
  }
  return sentences;
}
