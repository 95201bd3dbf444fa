/**
 * Korean particles of two forms: the one after a final consonant, then the one after a vowel (으로 also stands after
 * every consonant but ㄹ). The form alone tells how the word before it ends.
 */
export const PARTICLE_PAIRS: readonly (readonly [afterConsonant: string, afterVowel: string])[] = [
  ['을', '를'],
  ['은', '는'],
  ['이', '가'],
  ['과', '와'],
  ['으로', '로'],
  ['이랑', '랑'],
  ['이나', '나'],
  ['이란', '란'],
  ['이라는', '라는'],
  ['이라고', '라고'],
  ['이라도', '라도'],
  ['이라면', '라면'],
];

/** What may follow a particle within the word: 으로는, 로만, 과의, 로서. */
const TAIL = '(?:는|도|만|의|서|써|서는|써는|부터|까지)?';
const FORMS = PARTICLE_PAIRS.flat().toSorted((a, b) => b.length - a.length);
const PARTICLE = new RegExp(`^(${FORMS.join('|')})${TAIL}(?![\\p{L}\\p{N}(/])`, 'u');

/** The particle that a text begins with, unless it is written in both forms as in 을(를) or 은/는. */
export function particleAt(text: string): string | undefined {
  return PARTICLE.exec(text)?.[1];
}
