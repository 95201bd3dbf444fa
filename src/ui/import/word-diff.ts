/** A stretch of text that is in both versions, or in this one only. */
export type Piece = { readonly text: string; readonly differs: boolean };

/** Above this many comparisons (rows times columns) the middle is marked whole: a preview must never stall. */
const MAX_CELLS = 400_000;

/**
 * What differs between two versions of a text, word by word: longest common subsequence over words, spaces and
 * single signs. Each side's pieces, joined, give that side back exactly.
 */
export function diffWords(before: string, after: string): { readonly before: Piece[]; readonly after: Piece[] } {
  const left = wordsOf(before);
  const right = wordsOf(after);
  const shortest = Math.min(left.length, right.length);
  let head = 0;
  while (head < shortest && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;
  const kept = keptWords(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  const isKept = (index: number, length: number, middle: ReadonlySet<number>) =>
    index < head || index >= length - tail || middle.has(index - head);
  return {
    before: join(left, (index) => isKept(index, left.length, kept.left)),
    after: join(right, (index) => isKept(index, right.length, kept.right)),
  };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? [];
}

type Kept = { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> };

function keptWords(left: readonly string[], right: readonly string[]): Kept {
  const columns = right.length + 1;
  const kept = { left: new Set<number>(), right: new Set<number>() };
  if (left.length * right.length > MAX_CELLS) return kept;
  const lengths = new Uint32Array((left.length + 1) * columns);
  const at = (i: number, j: number) => lengths[i * columns + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * columns + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      kept.left.add(i);
      kept.right.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** Runs of one kind become one piece; a lone space between two marked words is marked with them. */
function join(words: readonly string[], isKept: (index: number) => boolean): Piece[] {
  const pieces: { text: string; differs: boolean }[] = [];
  words.forEach((word, index) => {
    const bridges =
      /^\s+$/u.test(word) && index > 0 && !isKept(index - 1) && index + 1 < words.length && !isKept(index + 1);
    const differs = bridges || !isKept(index);
    const last = pieces.at(-1);
    if (last !== undefined && last.differs === differs) last.text += word;
    else pieces.push({ text: word, differs });
  });
  return pieces;
}
