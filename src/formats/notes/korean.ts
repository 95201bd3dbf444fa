/** Letters, digits and signs whose Korean names end in a consonant (엘, 엠, 엔, 알; 영, 일, 삼, 육, 칠, 팔). */
const CLOSED_LATIN = /[lmnr]$/i;
const CLOSED_DIGIT = /[013678]$/;
/** English words end in a spoken consonant that is written as one: "topic" is 토픽, "pod" is 파드. */
const CLOSED_WORD = /(?:[bckp]|ng)$/i;

/** Whether a word, as it is read in Korean, ends in a consonant. Good for Hangul; a guess for English. */
export function endsInConsonant(word: string): boolean {
  const text = word.normalize('NFC').replace(/[^\p{L}\p{N}]+$/u, '');
  const last = text.at(-1) ?? '';
  const code = last.charCodeAt(0) - 0xac00;
  if (code >= 0 && code < 11172) return code % 28 !== 0;
  if (/\d/.test(last)) return CLOSED_DIGIT.test(last);
  if (/^[A-Z0-9]+$/.test(text)) return CLOSED_LATIN.test(last);
  return CLOSED_LATIN.test(last) || CLOSED_WORD.test(text);
}

/** "인그레스란 무엇인가?", "파티션이란 무엇인가?" */
export function whatIs(term: string, isKorean: boolean): string {
  if (!isKorean) return `What is ${term}?`;
  return `${term}${endsInConsonant(withoutGloss(term)) ? '이란' : '란'} 무엇인가?`;
}

/** A particle whose form follows the word's last sound: `topic('파드')` is "파드는". */
export function topic(word: string): string {
  return word + (endsInConsonant(withoutGloss(word)) ? '은' : '는');
}

/** "인그레스(Ingress)" is read as "인그레스". */
function withoutGloss(term: string): string {
  return term.replace(/\s*[(（][^()（）]*[)）]\s*$/, '').replace(/[`*_]+$/, '');
}
