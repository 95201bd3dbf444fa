/** The most lists and quotes that may stand in one another: deeper ones are no note of a person, and the parser drowns. */
export const MAX_NESTING = 100;

const LEAD = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)]|>)(?=[ \t>]|$))+/;
const SIGN = /[-*+>]|\d{1,9}[.)]/g;

/** How many lists and quotes stand in one another at most, as their marks and indents tell before anything is parsed. */
export function nestingOf(text: string): number {
  const indents: number[] = [];
  let deepest = 0;
  for (const line of text.split('\n')) {
    const lead = LEAD.exec(line)?.[0];
    if (lead === undefined) continue;
    const indent = lead.length - lead.trimStart().length;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    deepest = Math.max(deepest, indents.length - 1 + (lead.match(SIGN)?.length ?? 0));
  }
  return deepest;
}
