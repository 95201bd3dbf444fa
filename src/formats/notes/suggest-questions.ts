import { blocksBelow, trimmed } from './below-heading.ts';
import type { FoundCard } from './found-card.ts';
import { topic, whatIs } from './korean.ts';
import { headingTitle, type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { isNavigation, oneLine, type Prose, proseOf } from './prose.ts';
import type { Sentence } from './sentences.ts';

const NUMBERING = /^(?:(?:Q|질문|문제)\s*\d*[.):]|\d+(?:\.\d+)*[.)]?|[①-⑳]|[IVX]+[.)])\s+/i;
const ASKING = /(?:[?？]|인가요|일까요?|을까요?|할까요?|될까요?|는가|인가)[.?？]*$/;
const TASK =
  /(?:설명|비교|서술|구분|정의|기술)(?:해|하)?\s?(?:주세요|보세요|보시오|시오|하시오|하라|해라|해보자)?[.!]*$|^(?:explain|describe|compare|define)\b/i;
const ENGLISH = /^(?:what|why|how|when|where|which|who)\b/i;
/** A heading that names what its text tells: "인그레스가 필요한 이유". */
const TOPIC = /(?:이유|차이(?:점)?|장점|단점|장단점|원리|역할|목적|특징|조건|방법)$/;
const REFERS = /(?:알아보|살펴보|정리해|확인해|시작해|해보)(?:자|겠|도록|려)/;
const LEAD_IN = /^(?:그렇다면|그럼|그러면|그런데|근데|하지만|자|먼저|우선|또한|이 ?때|so|then|but|and|now|well),?\s+/i;
const MAX_ANSWER = 500;

/** A heading (or a bold line) that asks, or names what is asked, with what stands under it. */
export function suggestQuestionHeadings(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    if (block.depth === 0 || isNavigation(block)) return [];
    const asked = askedBy(headingTitle(block.node).replace(NUMBERING, ''), view.isKorean);
    if (asked === null) return [];
    const below = blocksBelow(view.blocks, index, false);
    const answer = answerOf(view, below);
    if (answer === null) return [];
    const { question, confidence } = asked;
    return [
      {
        reader: 'question-heading',
        explicit: false,
        confidence,
        start: block.start,
        end: answer.end,
        path: block.path,
        fields: { kind: 'basic', question: withContext(question, block.path), answer: answer.text },
      },
    ];
  });
}

function askedBy(title: string, isKorean: boolean): { readonly question: string; readonly confidence: number } | null {
  if (title.length < 3 || title.length > 150) return null;
  const named = /^(.{1,60}?)(?:이)?란\s*[?？]?$/.exec(title);
  if (named?.[1] !== undefined && !/[?？]/.test(named[1]))
    return { question: whatIs(named[1].trim(), isKorean), confidence: 0.9 };
  if (ASKING.test(title) && title.length > 4) return { question: title, confidence: 0.9 };
  if (TASK.test(title)) return { question: title, confidence: 0.8 };
  if (ENGLISH.test(title)) return { question: /[?]$/.test(title) ? title : `${title}?`, confidence: 0.75 };
  if (TOPIC.test(title) && title.includes(' ')) return { question: `${topic(title)}?`, confidence: 0.7 };
  return null;
}

/** What answers a heading: the first blocks that say something, as many as fit on a card. */
function answerOf(view: NoteView, below: readonly NoteBlock[]): { readonly text: string; readonly end: number } | null {
  const texts: string[] = [];
  let length = 0;
  let end = 0;
  for (const block of trimmed(below)) {
    const raw = rawText(view.text, block)
      .replace(/<!--[\s\S]*?-->/g, '')
      .trim();
    if (raw === '' || block.node.type === 'html' || /^!\[[^\]]*\]\([^)]*\)$/.test(raw)) continue;
    if (/^\[?(?:그림|figure|표)\s*\d/i.test(raw)) continue;
    if (texts.length > 0 && length + raw.length > MAX_ANSWER) break;
    texts.push(raw);
    length += raw.length;
    end = block.end;
    if (length > MAX_ANSWER) break;
  }
  const [first] = texts;
  if (first === undefined || first.length > 3 * MAX_ANSWER || REFERS.test(first.slice(-20))) return null;
  return { text: texts.join('\n\n'), end };
}

/** A sentence that asks and the ones that answer it. */
export function suggestQuestionSentences(view: NoteView): readonly FoundCard[] {
  return proseOf(view).flatMap((prose, index, all) =>
    prose.sentences.flatMap((sentence, at): FoundCard[] => {
      if (!/[?？]$/.test(sentence.text)) return [];
      const question = questionOf(sentence, view.isKorean);
      const following = prose.sentences.slice(at + 1);
      const [next] = all.slice(index + 1);
      const answer = answerIn(following.length > 0 ? following : sameSection(prose, next), question?.term);
      if (question === null || answer === null) return [];
      const start = question.start;
      const reason = /때문|위해|위한|이유|because|so that/i.test(answer.text);
      return [
        {
          reader: 'question-sentence',
          explicit: false,
          confidence: question.term !== undefined ? 0.85 : reason ? 0.8 : 0.65,
          start,
          end: answer.end,
          path: prose.path,
          fields: { kind: 'basic', question: withContext(question.text, prose.path), answer: answer.text },
        },
      ];
    }),
  );
}

type Asked = { readonly text: string; readonly start: number; readonly term?: string };

/** A question needs a subject: "왜?" alone has none. What runs on before it, without a full stop, is left out. */
function questionOf({ text, start, end }: Sentence, isKorean: boolean): Asked | null {
  const named = /(?:^|\s)((?:[^\s?？]+\s){0,2}?[^\s?？]+?(?:\s?\([^()]*\))?)(?:이)?란\s*[?？]$/.exec(text);
  if (named?.[1] !== undefined) {
    const words = text.split(/\s+/).length;
    const term = words > 6 ? (/\S+(?:\s?\([^()]*\))?$/.exec(named[1])?.[0] ?? named[1]) : named[1];
    return { text: whatIs(term, isKorean), start: start + text.lastIndexOf(term), term };
  }
  const turns = [...text.matchAll(/(?:^|[\s)])(그렇다면|그럼|그러면|그런데|만약|근데)\s/g)];
  const turn = turns.at(-1);
  const from = turn === undefined ? 0 : turn.index + turn[0].indexOf(turn[1] ?? '');
  const asked = oneLine(text.slice(from))
    .replace(/^[-*+>#\s]+/, '')
    .replace(LEAD_IN, '');
  const words = asked.split(/\s+/).length;
  if (asked.length < 8 || asked.length > 160 || words < (isKorean ? 2 : 4)) return null;
  return { text: asked, start: Math.min(start + from, end) };
}

/** One sentence, or two when the first is short; none that only promises an answer or asks again. */
function answerIn(
  sentences: readonly Sentence[],
  term: string | undefined,
): { readonly text: string; readonly end: number } | null {
  const [first, second] = sentences;
  if (first === undefined || /[?？]$/.test(first.text) || REFERS.test(first.text)) return null;
  const cut = untilRepeated(oneLine(first.text), term);
  if (cut.length < oneLine(first.text).length) return { text: cut, end: first.start + first.text.length };
  const takesSecond =
    second !== undefined &&
    first.text.length < 60 &&
    first.text.length + second.text.length < 250 &&
    !/[?？]$/.test(second.text);
  const text = takesSecond ? `${cut} ${oneLine(second.text)}` : cut;
  return text.length < 4 || text.length > 2 * MAX_ANSWER ? null : { text, end: (takesSecond ? second : first).end };
}

/** Where full stops are left out, the term as the next subject begins the next sentence. */
function untilRepeated(text: string, term: string | undefined): string {
  const word = term?.replace(/\s*\([^()]*\)$/, '');
  if (word === undefined || word.length < 2) return text;
  const again = text.search(
    new RegExp(`(?<=[가-힣A-Za-z)] )${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:은|는)\\s`),
  );
  return again > 10 ? text.slice(0, again).trim() : text;
}

function sameSection(prose: Prose, next: Prose | undefined): readonly Sentence[] {
  return next !== undefined && next.path.join('\n') === prose.path.join('\n') ? next.sentences : [];
}

/** A short question stands with the heading that it is asked under. */
export function withContext(question: string, path: readonly string[]): string {
  const heading = path.at(-1)?.replace(NUMBERING, '') ?? '';
  if (question.length > 24 || heading === '' || heading.length > 40) return question;
  const seen = heading
    .toLowerCase()
    .split(/[\s()]+/)
    .some((word) => word.length > 1 && question.toLowerCase().includes(word));
  return seen ? question : `${heading}: ${question}`;
}
