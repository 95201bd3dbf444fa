import { isKorean, whatIs } from './korean.ts';

/** What a Korean question ends in, or has in it: no mere "..?" of a doubt. */
const ASKS_KO =
  /(?:무엇|뭐|뭘|무슨|왜|어떻게|어떤|어떠한|어떨|언제|어디|어느|누가|누구|얼마|몇|(?:까|가|나|니|지|나요|가요|까요|인지|은|는|면|란|점|이유|차이|방법|의미|역할|특징))["'”’)*\s]*[?？]*$|(?:무엇|뭘|무슨|왜|어떻게|어떤|언제|어느|얼마|몇)\s?\S/;
const ASKS_EN =
  /^(?:(?:so|and|but|then|now|ok|well),?\s+)?(?:what|why|how|when|where|which|who|whose|is|are|does|do|did|can|could|should|would|will|has|in (?:what|which))\b/i;
const TASK =
  /(?:설명|비교|서술|구분|나열|기술|이야기|얘기|말씀|말)(?:을|를)?\s?(?:해|하)?\s?(?:주세요|주시오|주십시오|보세요|보시오|하시오|하라|해라|해보라|해보시오)[.!]*$|^(?:explain|describe|compare|define|differentiate)\s.*\w/i;
/** Said to the reader, or to oneself. */
const CHATS =
  /여러분|필자|퉁|억지로|(?:한|는|은|을|인|될|할)지\s*[?？]$|^(?!.*왜).*안 ?되나\s*[?？]$|궁금|관심|보셨|아시|계신|있으신|좋지 않|괜찮|않나요|아닐까|아닌가|지 않|할까 말까|어떨까|어땠|싶|(?:해|살펴|돌이켜)보(?:면|자)|다시 정리|next\b|알아볼|할까요|까\?\s*하|\bright\?|isn['’]t it|do you (?:want|have|like|know|agree)|have you|are you|did you|shall we|should (?:i|we)\b|who knows|\b(?:i|my|me)\b/i;
/** Points at something that is not on the card. */
const POINTS =
  /^(?:결국|아니면|혹은|상기|위|아래|이처럼|이렇게|그렇게|이와|이건|이것|이게|그건|그것|그게|여기|이런|그런|이|그|저|이러한|그러한|다음|해당)(?:와|의|에서|은|는|이|가|도)?(?:\s|$)|^["'“]|(?:위|아래|다음) (?:코드|예제|그림|표|결과)|아래와|위와|(?:the|this|that) (?:following|above|code|example|output)|\b(?:this|that|it|these|those)\?$|^[a-z']+\s(?:[a-z]+\s){0,3}(?:it|this|that|they|these|those|he|she)\b/i;
const LEAD_IN =
  /^(?:그렇다면|그럼|그러면|그런데|근데|하지만|그리고|자|먼저|우선|또한|또|이 ?때|여기서|so|then|but|and|now|well|ok|okay),?\s+/i;
const NAMED = /^(.{1,60}?)(?:이)?란\s*(?:무엇(?:인가|일까|인지)?(?:요|용)?|뭘까요?)?\s*[?？]*$/;

/** Whether a sentence or a heading that ends in a question mark asks for something that can be answered. */
export function asks(text: string): boolean {
  const said = withoutLeadIn(text);
  if (said.length < 5 || said.length > 160 || CHATS.test(said) || POINTS.test(said)) return false;
  return isKorean(said) ? ASKS_KO.test(said) : ASKS_EN.test(said) && said.split(/\s+/).length >= 3;
}

/** "... 에 대해 설명하시오", "Explain how ...": a question without its mark. */
export function isTask(text: string): boolean {
  return TASK.test(text) && !POINTS.test(text) && text.length > 6;
}

/** "X란", "X이란?", "X란 무엇인가?": the X, or null. */
export function namedBy(text: string): string | null {
  const term = NAMED.exec(text)?.[1]?.trim();
  return term === undefined || /[?？.,]/.test(term) || POINTS.test(term) ? null : term;
}

/** A question in its own words, or "X란 무엇인가?" for the many spellings of it. */
export function questionFrom(text: string): string {
  const said = withoutLeadIn(text);
  const term = namedBy(said);
  return term === null ? said : whatIs(term, isKorean(said));
}

export function withoutLeadIn(text: string): string {
  return text
    .replace(/^[-*+>#\s]+(?=\s)/, '')
    .trim()
    .replace(LEAD_IN, '');
}
