import { nameOf } from './term.ts';

/** Letters and digits whose Korean names end in a consonant (엘, 엠, 엔, 알; 영, 일, 삼, 육, 칠, 팔). */
const CLOSED_LATIN = /[lmnr]$/i;
const CLOSED_DIGIT = /[013678]$/;
/** Words that end in a spoken consonant that is written as one: "topic" is 토픽, "pod" is 파드. */
const CLOSED_WORD = /(?:[bckpln]|[^aeiou]m|ng|[aeiou]t)$/i;

export function isKorean(text: string): boolean {
  return /[가-힣]/.test(text);
}

/** Whether a word, as it is read in Korean, ends in a consonant. Sure for Hangul, a guess for Latin letters. */
export function endsInConsonant(word: string): boolean {
  const text = word.replace(/[^\p{L}\p{N}]+$/u, '');
  const last = text.at(-1) ?? '';
  const code = last.charCodeAt(0) - 0xac00;
  if (code >= 0 && code < 11172) return code % 28 !== 0;
  if (/\d/.test(last)) return CLOSED_DIGIT.test(last);
  return /^[A-Z0-9]+$/.test(text) ? CLOSED_LATIN.test(last) : CLOSED_WORD.test(text);
}

/** A term with the form of a particle that its last sound asks for: `withParticle('파드', '은', '는')` is "파드는". */
export function withParticle(term: string, closed: string, open: string): string {
  return term + (endsInConsonant(nameOf(term)) ? closed : open);
}

/** "인그레스란 무엇인가?", "파티션이란 무엇인가?", "What is a pod?"; of a command, what it does. */
export function whatIs(term: string, korean: boolean): string {
  const isCommand = /^`[a-z.$-][\w./-]*\s[ -~]+`$/i.test(term);
  if (!korean) return isCommand ? `What does ${term} do?` : `What is ${term}?`;
  if (isCommand) return `${withParticle(term, '은', '는')} 무엇을 하는가?`;
  return `${withParticle(term, '이란', '란')} 무엇인가?`;
}
