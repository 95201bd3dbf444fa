import type { Flaw } from './lint-note.ts';
import { type Prose, sentencesOf } from './prose.ts';

const KOREAN_ASKS = /무엇|무슨|뭐|뭘|뭔|어떤|어떻|어떠|어느|어디|어째|언제|누가|누구|왜|몇|얼마|이유|까닭|차이|각각/;
const ENGLISH_ASKS = /\b(?:what|which|when|where|who|whom|whose|why|how)\b/i;
const WHY = /왜|이유|까닭|근거|때문|\b(?:why|because|how|reason|explain)\b/i;
/** The second of two questions asks what the first rests on: no second fact. */
const GROUNDS = /이유|왜|까닭|근거|기준|때문|아는가|알 수|알아|보고|비교|판단|\b(?:why|because|how do|how can|tell)\b/i;

const YES_NO_WORDS =
  /^(?:예|네|아니[오요]?|아니다|아닙니다|그렇다|그렇습니다|맞다|맞습니다|틀리다|틀렸다|참|거짓|[OX]|yes|no|true|false|correct|incorrect)(?![\p{L}\p{N}])/iu;
const POLITE_VERDICT =
  /^(?:(?:yes|no), (?:it|they|he|she|you|there) [\w']+(?: not)?|(?:예|네|아니[오요]), [가-힣]+(?: 않습니다| 않아요)?)[.!]?$/i;
const EITHER = /true or false|yes or no|참.{0,6}거짓|맞.{0,6}틀[리린]|예.{0,4}아니[오요]/i;
const ENGLISH_YES_NO =
  /(?:^|[,:;] )(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have|had|must|may)(?:n't)? /i;
const KOREAN_PRONOUN =
  /^(?:이것|그것|저것|이건|그건|저건|이게|그게|저게|이들|그들|여기|거기|이때|그때|이는|(?:이|그|이런|그런|이러한|그러한) (?!밖|외)(?=[\p{L}\uFFFC]))/u;
const ENGLISH_PRONOUN =
  /^(?:it|they|this|these|he|she)\b|^(?:(?:what|why|how|when|where|who) )?(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have) (?:it|this|these|those)\b/;
/** English has an `it` that stands for nothing: "is it called", "is it possible to". */
const EMPTY_IT = /^(?:\w+ )?(?:\w+ )?it\b.*\b(?:when|that|to|if|whether|for|called|take|takes)\b/i;

/** A question that can be answered by yes or no, where neither it nor the answer says why. */
export function findYesNo(question: Prose, answer: Prose): readonly Flaw[] {
  const asked = sentencesOf(question.text).findLast((sentence) => /[?？]$/.test(sentence)) ?? question.text;
  if (WHY.test(question.text) || !isVerdict(answer.text, asked)) return [];
  return EITHER.test(question.text) || isYesNo(asked) ? [{ rule: 'yes-no' }] : [];
}

/** Two questions in one, unless the second asks what the first answer rests on. */
export function findJoinedFacts(question: Prose): readonly Flaw[] {
  const text = question.text.replace(/"[^"\n]*"|“[^”\n]*”|「[^」\n]*」/g, '');
  const questions = sentencesOf(text).filter((sentence) => /[?？]$/.test(sentence) && asks(sentence));
  const isJoined = questions.length > 1 || questions.some(asksAlike);
  return isJoined && !GROUNDS.test(text) ? [{ rule: 'joined-facts' }] : [];
}

/**
 * A question that begins with a pronoun, with nothing before or beside it that the pronoun could mean. Sentences to be
 * translated begin so too: what does not ask, or is answered by a question, is let be.
 */
export function findNoReferent(question: Prose, answer: Prose): readonly Flaw[] {
  const isQuestion = asks(question.text) || /[?？]/.test(question.text);
  if (!isQuestion || question.shows || /[?？]$/.test(answer.text)) return [];
  const korean = findKoreanPronoun(question);
  if (korean.length > 0 || EMPTY_IT.test(question.text)) return korean;
  const found = ENGLISH_PRONOUN.exec(lowerFirst(question.text));
  return found === null ? [] : [{ rule: 'no-referent', detail: found[0] }];
}

/** The same of a cloze text. An English one that begins with a pronoun is mostly grammar: "She {{c1::goes}} home". */
export function findKoreanPronoun(prose: Prose): readonly Flaw[] {
  const found = prose.shows ? null : KOREAN_PRONOUN.exec(prose.text);
  return found === null ? [] : [{ rule: 'no-referent', detail: found[0].trim() }];
}

/** Whether it asks for more than yes or no. */
export function asks(sentence: string): boolean {
  return KOREAN_ASKS.test(sentence) || ENGLISH_ASKS.test(sentence);
}

/** So that `IT` is no pronoun. */
function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function isYesNo(sentence: string): boolean {
  if (asks(sentence)) return false;
  const end = /([가-힣])([가까나니지죠])요?[?？]?$/.exec(sentence);
  if (end === null) return ENGLISH_YES_NO.test(sentence);
  // 인가, 는가, 된가: the ending follows a final ㄴ, where a noun such as 국가 does not.
  return end[2] !== '가' || ((end[1]?.charCodeAt(0) ?? 0) - 0xac00) % 28 === 4;
}

/** Nothing but the decision: a word for yes or no, or in Korean the question's verb once more. */
function isVerdict(answer: string, asked: string): boolean {
  if (POLITE_VERDICT.test(answer)) return true;
  if (sentencesOf(answer).length !== 1 || /[,(:—]| - /.test(answer) || /므로|니까|해서|라서|since/.test(answer))
    return false;
  if (WHY.test(answer)) return false;
  return (YES_NO_WORDS.test(answer) && answer.length <= 40) || (/[가-힣]/.test(asked) && /^.{1,20}다\.?$/.test(answer));
}

/** "몇 개이고, … 몇 개인가", "what is X and what is Y": the same asked of two things. */
function asksAlike(sentence: string): boolean {
  return (
    /(무엇|어느|언제|어디|누구|누가|몇|얼마)[^?]*(?:고|며),? [^?]*\1/.test(sentence) ||
    /\b(what|which|when|where|who|how many|how much)\b[^?]*\band (?:in |on |at |to )?\1\b/i.test(sentence)
  );
}
