const WORD =
  /[\p{Script=Hangul}\p{M}]+|[\p{Script=Latin}\p{M}\p{N}_.-]+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}.,?!:;'"“”‘’()[\]`*]+/gu;
const PARTICLES =
  /(?:에서는|에서|에게|으로|까지|부터|마다|처럼|보다|이란|이라는|라는|이나|을|를|은|는|이|가|과|와|의|에|로|도|만|란)$/u;
const EMPTY =
  /^(?:무엇|무엇인가|무슨|어떤|어떻게|어느|언제|어디|어디인가|누가|누구|누구인가|왜|몇|얼마|얼마인가|이유|인가|하는가|되는가|있는가|다|이다|것|수|및|그|이|a|an|the|is|are|was|were|does|do|did|can|of|in|on|to|for|by|with|and|or|what|which|when|where|who|why|how)$/u;

/** Words, numbers and runs of other signs, in order; Hangul apart from Latin letters, its particles taken off. */
export function wordsOf(text: string): readonly string[] {
  return (text.normalize().match(WORD) ?? []).flatMap((match) => {
    const word = /^\p{Script=Hangul}/u.test(match) ? stripParticle(match) : match.replace(/^[.-]+(?=\p{L})|\.+$/gu, '');
    return word === '' ? [] : [word];
  });
}

/** The words that carry meaning, in lower case. */
export function contentWords(text: string): readonly string[] {
  return wordsOf(text)
    .map((word) => word.toLowerCase())
    .filter((word) => !EMPTY.test(word));
}

/** A particle alone follows a Latin word; a word of one syllable is no particle's stem for sure. */
function stripParticle(word: string): string {
  const stem = word.replace(PARTICLES, '');
  return stem.length === 1 ? word : stem;
}
