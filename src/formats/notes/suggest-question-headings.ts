import { type Answer, answerOfBlocks } from './answers.ts';
import { asks, isTask, namedBy, questionFrom } from './asking.ts';
import { blocksBelow } from './below-heading.ts';
import { isEmptyTitle, subjectOf, withContext, withoutNumber } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean, whatIs, withParticle } from './korean.ts';
import type { NoteView } from './note-view.ts';
import { isTerm } from './term.ts';

type Asked = { readonly question: string; readonly confidence: number };

const ENGLISH = /^(?:what|why|how|which)\b(?!.*\b(?:next|i|my|we|our|you|your)\b)/i;
/** A heading that names what its text tells: "인그레스가 필요한 이유". */
const TOPIC_KO =
  /(?:이유|차이(?:점)?|장점|단점|장단점|장\/단점|원리|역할|목적|특징|조건|종류|필요성|문제점|한계|구성 ?요소|동작 ?(?:방식|과정|원리)|생명 ?주기)$/;
const TOPIC_EN =
  /^(?:(?:key )?(?:advantages|disadvantages|benefits|drawbacks|types|purpose|features|limitations|properties) of .+|.+ (?:vs\.?|versus) .+|differences? between .+)$/i;
const VERSUS = /^(.{1,40}?)\s+(?:vs\.?|versus|VS)\s+(.{1,40})$/;
/** A heading that is a bare aspect asks only together with the one above it. */
const ASPECT =
  /^(?:장점|단점|장단점|특징|역할|목적|종류|필요성|등장 ?배경|동작 ?(?:방식|과정|원리)|(?:사용|도입)(?:하는)? 이유|advantages|disadvantages|pros|cons|pros and cons|benefits|drawbacks|purpose|limitations)$/i;

/** What the headings below can be a list of. */
const LISTS =
  /종류|유형|구성|조건|요소|단계|방법|원칙|전략|특징|장점|단점|패턴|types|kinds|ways|steps|components|phases|stages|principles|advantages|benefits|features/i;
const TOPIC = 0.7;
const BOLD = 7;

/** A heading (or a bold line) that asks, or names what is asked, with what stands under it. */
export function suggestQuestionHeadings(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    if (block.depth === 0 || block.isNavigation) return [];
    const asked = askedBy(withoutNumber(block.title), block.path);
    if (asked === null) return [];
    const below = blocksBelow(view.blocks, index, 'any');
    // A bold line asks for the list right below it, and for nothing behind that.
    const isList = block.depth === BOLD && below[0]?.node.type === 'list';
    const answer = answerOfBlocks(view, isList ? below.slice(0, 1) : below) ?? answerBelow(view, index, asked.question);
    if (answer === null) return [];
    // What stands between the title of a note and its first heading only leads in.
    const isTitle = block.depth === 1 && asked.confidence <= TOPIC && view.blocks.some(({ depth }) => depth > 1);
    const confidence = isTitle ? 0.45 : asked.confidence;
    const place = { start: block.start, end: answer.end, path: block.path };
    const fields = { kind: 'basic', question: asked.question, answer: withoutLabel(answer.text) } as const;
    return [{ reader: 'question-heading', explicit: false, confidence, ...place, fields }];
  });
}

/** Where headings follow at once, what they say together. */
function answerBelow(view: NoteView, index: number, question: string): Answer | null {
  if (!LISTS.test(question)) return null;
  const below = blocksBelow(view.blocks, index, 'its-depth');
  const titles = below.filter(({ depth }) => depth > 0 && depth < 7);
  const last = titles.at(-1);
  if (below[0]?.depth === 0 || last === undefined || titles.length < 2 || titles.length > 6) return null;
  const outermost = Math.min(...titles.map(({ depth }) => depth));
  const names = titles.filter(({ depth }) => depth === outermost).map(({ title }) => withoutNumber(title));
  if (names.some((name) => ASPECT.test(name) || isEmptyTitle(name))) return null;
  return names.length < 2 ? null : { text: names.map((name) => `- ${name}`).join('\n'), end: last.end };
}

function askedBy(title: string, path: readonly string[]): Asked | null {
  if (title.length < 3 || title.length > 150) return null;
  const term = namedBy(title);
  if (term !== null) return { question: withContext(whatIs(term, isKorean(title)), path), confidence: 0.9 };
  if (/[?？]$/.test(title))
    return asks(title) ? { question: withContext(questionFrom(title), path), confidence: 0.9 } : null;
  if (isTask(title)) return { question: title, confidence: 0.8 };
  if (/(?:인가|는가|일까|을까|까요|나요|가요)[.]?$/.test(title) && asks(title))
    return { question: withContext(title, path), confidence: 0.85 };
  if (ENGLISH.test(title) && title.split(' ').length > 2)
    return { question: withContext(`${title}?`, path), confidence: 0.65 };
  return topicOf(title, path);
}

/** A heading that does not ask, but names one thing that can be asked for. */
function topicOf(title: string, path: readonly string[]): Asked | null {
  const korean = isKorean(title);
  const versus = VERSUS.exec(title);
  if (versus?.[1] !== undefined && versus[2] !== undefined) {
    const [a, b] = [versus[1], versus[2]];
    return {
      question:
        korean || isKorean(path.join())
          ? `${withParticle(a, '과', '와')} ${b}의 차이는?`
          : `How do ${a} and ${b} differ?`,
      confidence: 0.7,
    };
  }
  if (ASPECT.test(title)) {
    const subject = subjectOf(path);
    if (!isTerm(subject)) return null;
    return {
      question: korean ? `${subject}의 ${withParticle(title, '은', '는')}?` : `${subject}: ${title.toLowerCase()}?`,
      confidence: 0.7,
    };
  }
  if (TOPIC_KO.test(title) && title.includes(' '))
    return { question: withContext(`${withParticle(title, '은', '는')}?`, path), confidence: 0.7 };
  return TOPIC_EN.test(title)
    ? {
        question: `What are the ${title.charAt(0).toLowerCase()}${title.slice(1)}?`
          .replace('What are the purpose', 'What is the purpose')
          .replace(/What are the (differences? )/, 'What is the $1'),
        confidence: 0.65,
      }
    : null;
}

/** "A. ...", "답: ..." under a question that stands as a heading. */
function withoutLabel(answer: string): string {
  return answer.replace(/^(?:\*\*)?(?:A\d*|답변?|정답)(?:\*\*)?\s*[.:)](?:\*\*)?\s+/, '');
}
