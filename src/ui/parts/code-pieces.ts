import type { MarkedAs, MarkedPiece } from './markdown-marks.ts';

/** A coloured stretch of code; `classes` are those of highlight.js, '' for plain text. */
export type Token = { readonly text: string; readonly classes: string };

type Placed = Token & { readonly start: number };
export type CodePiece = { readonly start: number; readonly as: MarkedAs | null; readonly tokens: readonly Placed[] };

/** Lays the colours over the marked stretches: each piece gets its tokens, cut where the piece ends. Both hold the same text. */
export function cutPieces(marked: readonly MarkedPiece[], tokens: readonly Token[]): readonly CodePiece[] {
  const placed: Placed[] = [];
  let offset = 0;
  for (const token of tokens) {
    placed.push({ ...token, start: offset });
    offset += token.text.length;
  }
  let start = 0;
  return marked.map(({ text, as }) => {
    const end = start + text.length;
    const inside = placed
      .filter((token) => token.start < end && token.start + token.text.length > start)
      .map((token) => cut(token, start, end));
    const piece = { start, as, tokens: inside };
    start = end;
    return piece;
  });
}

function cut(token: Placed, start: number, end: number): Placed {
  const from = Math.max(token.start, start);
  const to = Math.min(token.start + token.text.length, end);
  return { ...token, start: from, text: token.text.slice(from - token.start, to - token.start) };
}
