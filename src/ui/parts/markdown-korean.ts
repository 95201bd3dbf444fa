/** Stands between punctuation and emphasis while the text is parsed. */
export const JOINT = '\uE004';
const LETTER = '\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const CLOSING = new RegExp(`([\\p{P}\\p{S}])(?<!\\*)(\\*{1,3})(?=[${LETTER}])`, 'gu');
const OPENING = new RegExp(`(?<=[${LETTER}])(\\*{1,3})(?!\\*)(?=[\\p{P}\\p{S}])`, 'gu');

/**
 * CommonMark refuses emphasis that ends in punctuation right before a letter, so `**ISR(In-Sync Replicas)**은` would
 * keep its asterisks; in Korean a particle always follows. A private-use character between the two makes it emphasis,
 * and `dropJoints` takes it out again. https://github.com/commonmark/commonmark-spec/issues/650
 */
export function joinParticles(markdown: string): string {
  if (!markdown.includes('*')) return markdown;
  return markdown.replace(CLOSING, `$1${JOINT}$2`).replace(OPENING, `$1${JOINT}`);
}

export function dropJoints(text: string): string {
  return text.replaceAll(JOINT, '');
}
