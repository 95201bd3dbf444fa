import type { Asked, Flaw } from './lint-note.ts';
import { asks } from './lint-question.ts';
import { type Prose, sentencesOf } from './prose.ts';
import { contentWords } from './words.ts';

const MAX_ITEMS = 5;
const MAX_LENGTH = 400;
const CHOICE = / or |가운데|중에|중 |아니면/;

export function findLongList(answer: Prose): readonly Flaw[] {
  const run = Math.max(answer.longestList, ...sentencesOf(answer.text).map(countNamed));
  return run > MAX_ITEMS ? [{ rule: 'long-list', detail: String(run) }] : [];
}

export function findLongAnswer(length: number): readonly Flaw[] {
  return length > MAX_LENGTH ? [{ rule: 'long-answer', detail: String(length) }] : [];
}

/**
 * The answer begins with the question's own words, or the back of a reversible note names its front, which the other
 * card asks for.
 */
export function findRepeat(fields: Asked, question: Prose, answer: Prose): readonly Flaw[] {
  const isRepeat = restates(question, answer) || (fields.kind === 'reversible' && namesFront(question, answer));
  return isRepeat ? [{ rule: 'repeats-question' }] : [];
}

function restates(question: Prose, answer: Prose): boolean {
  if (question.shows) return false;
  if (beginsAlike(question.text, answer.text)) return true;
  // Who chooses says the chosen word again, and a term is said again where it is explained.
  if (!asks(question.text) || CHOICE.test(question.text) || sentencesOf(question.text).length > 1) return false;
  const asked = contentWords(question.text);
  if (asked.length < 3) return false;
  const said = new Set(contentWords(sentencesOf(answer.text)[0] ?? ''));
  return asked.every((word) => said.has(word)) && asked.length >= said.size * 0.4;
}

/** "복제의 단위는 무엇인가?" and "복제의 단위는 파티션이다." */
function beginsAlike(question: string, answer: string): boolean {
  const subject = /^([^?？\n]{6,}?[은는이가]) (?:무엇|어디|누구|언제|얼마|몇)/.exec(question)?.[1];
  return subject !== undefined && answer.startsWith(`${subject} `);
}

function namesFront(question: Prose, answer: Prose): boolean {
  const inside = [...question.text.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '');
  const said = ` ${contentWords(answer.text).join(' ')} `;
  return [question.text.replace(/\([^()]*\)/g, ' '), ...inside].some((name) => {
    const words = contentWords(name).join(' ');
    return words.length >= 2 && said.includes(` ${words} `);
  });
}

/** Short pieces between commas: an enumeration. Longer ones are clauses. */
function countNamed(sentence: string): number {
  let longest = 0;
  let run = 0;
  for (const piece of sentence.split(/, (?!\d{3}\b)|、/)) {
    const isName = piece.trim().split(' ').length <= 3 && /^[^[\](){}<>=]*[\p{L}\uFFFC][^[\](){}<>=]*$/u.test(piece);
    run = isName ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
