/** A blank as Saegim writes it. The hint follows the last `::`: an empty one keeps those of the hidden text. */
export function blankOf(number: number | string, hidden: string, hint?: string): string {
  const ending = hint !== undefined && hint !== '' ? `::${hint}` : hidden.includes('::') ? '::' : '';
  return `{{c${number}::${hidden}${ending}}}`;
}
