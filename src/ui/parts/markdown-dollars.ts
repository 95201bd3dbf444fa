import { findMathSpans } from '../../core/content/math-spans.ts';

const STAND_IN = '\uE007';
const IN_ADDRESS = encodeURIComponent(STAND_IN);

/**
 * The parser pairs dollar signs that are far from being formulas ("$5 와 $10"). Whoever asked for a cloze has decided
 * already where math stands; all other dollar signs hide behind a private-use character until `showDollars`.
 */
export function hideDollars(markdown: string): string {
  let done = 0;
  let hidden = '';
  for (const { start, end } of findMathSpans(markdown)) {
    const math = markdown.slice(start, end);
    const edge = /^\$*/.exec(math)?.[0].length ?? 0;
    const inner = math.slice(edge, math.length - edge).replaceAll('$', STAND_IN);
    hidden += `${hideLoose(markdown.slice(done, start))}${math.slice(0, edge)}${inner}${math.slice(math.length - edge)}`;
    done = end;
  }
  return hidden + hideLoose(markdown.slice(done));
}

/** The dollar signs again, in text and in addresses. */
export function showDollars(text: string): string {
  return text.replaceAll(STAND_IN, '$').replaceAll(IN_ADDRESS, '$');
}

/** An escaped dollar sign needs its backslash's neighbour. */
function hideLoose(text: string): string {
  return text.replace(/\\[\s\S]|\$/g, (found) => (found === '$' ? STAND_IN : found));
}
