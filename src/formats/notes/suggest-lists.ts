import { isTask } from './asking.ts';
import { subjectOf, withoutNumber } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { inlineText } from './inline-text.ts';
import { isKorean, withParticle } from './korean.ts';
import { labelledItems } from './labels.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { bare, oneLine } from './prose.ts';
import { isTerm } from './term.ts';

const COUNTS_KO =
  /(?:(?:두|세|네|다섯|여섯|일곱|\d+) ?(?:가지|단계|개|종류)|종류|조건|단계|방법|전략|원칙|특징|이유|장점|단점|구성 ?요소|요소|차이점|규칙|유형|성질|원리|과정|절차|필요성)(?:들)?(?:은|는|이|가|로|으로|에는|을|를)?(?:\s?(?:크게\s?)?(?:다음|아래)(?:과|와) 같(?:다|습니다|음)|\s?있(?:다|음|습니다)|\s?나뉜다|\s?나눌 수 있(?:다|음|습니다)|\s?구성(?:된다|됨))?[:：.]*$/;
const COUNTS_EN =
  /\b(?:types|kinds|steps|ways|reasons|principles|rules|advantages|disadvantages|benefits|drawbacks|components|properties|stages|phases|characteristics|requirements|conditions|differences|strategies|guarantees|levels|states|parts|goals|pillars|layers)\b[^.]{0,40}[:.]?$/i;
/** "There are three delivery semantics:": so many of whatever it is. */
const THERE_ARE = /^there (?:are|exist) (?:\w+ ){0,2}?(?:two|three|four|five|six|seven|\d) [^.:]{3,60}[:.]$/i;
/** What a heading or line of a person's doings announces. */
const NO_LIST =
  /^(?:예를 들|예시|for example|e\.g|참고|결과|오늘|느낀|공부|할 일|today|i |my |we |소스|링크)|(?:실습|설치|작성|실행|설정) ?(?:단계|방법|과정|절차)|(?:수 있습니다|수 있다|했다|하자)[.:]*$/i;
const [MIN_ITEMS, MAX_ITEMS, MAX_ITEM, MAX_LEAD] = [2, 7, 160, 110];

/** A list right below a heading or a line that says what it lists: "두 가지 전략", "There are three types of ...:". */
export function suggestLists(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    const lead = view.blocks[index - 1];
    if (block.node.type !== 'list' || lead === undefined || block.isNavigation || lead.isNavigation) return [];
    const items = block.node.children.map(({ children: [first] }) =>
      first?.type === 'paragraph' ? oneLine(inlineText(first)) : '',
    );
    if (items.length < MIN_ITEMS || items.length > MAX_ITEMS || !items.every(isListed)) return [];
    const answer = rawText(view.text, block);
    if (answer.length > MAX_ITEMS * MAX_ITEM || /\]\(|```/.test(answer)) return [];
    const asked = askedBy(view, lead, items.length);
    if (asked === null) return [];
    const isLabelled = labelledItems(view, block, block.node).length > 1;
    const place = { start: lead.start, end: block.end, path: lead.path };
    const fields = { kind: 'basic', question: asked, answer } as const;
    return [{ reader: 'list', explicit: false, confidence: isLabelled ? 0.6 : 0.68, ...place, fields }];
  });
}

function isListed(item: string): boolean {
  return item !== '' && item.length <= MAX_ITEM && !/[?？]$/.test(item) && !/^https?:/.test(item);
}

function askedBy(view: NoteView, lead: NoteBlock, count: number): string | null {
  if (lead.depth === 0 && lead.node.type !== 'paragraph') return null;
  const written = lead.depth > 0 ? lead.title : bare(oneLine(view.text.slice(lead.start, lead.end)));
  const said =
    withoutNumber(written)
      .split(/(?<=다\.|[?!]|\.)\s+/)
      .at(-1) ?? '';
  if (said.length < 2 || said.length > MAX_LEAD || /[?？]$/.test(said) || isTask(said) || NO_LIST.test(said))
    return null;
  const korean = isKorean(said);
  if (!(korean ? COUNTS_KO : COUNTS_EN).test(said) && !THERE_ARE.test(said)) return null;
  if (lead.depth === 0 && !korean && !/[:.]$/.test(said)) return null;
  return korean ? koreanQuestion(said, lead.path, count) : englishQuestion(said, lead.path, count);
}

function koreanQuestion(said: string, path: readonly string[], count: number): string | null {
  const subject = said
    .replace(/[:：.]+$/, '')
    .replace(
      /\s?(?:은|는|이|가|로|으로|에는|을|를)?\s?(?:크게\s?)?(?:(?:다음|아래)(?:과|와) 같(?:다|습니다|음)|있(?:다|음|습니다)|나뉜다|나눌 수 있(?:다|음|습니다)|구성(?:된다|됨))$/,
      '',
    )
    .replace(/(?:은|는|이|가)? 다음과 같은 (\S+)$/, '의 $1')
    .replace(
      /(?:에는|에|은|는|이|가|으로|로) (?:크게 )?(?:(?:다음|아래) )?((?:두|세|네|다섯|여섯|일곱|\d+) ?가지)$/,
      ' $1',
    )
    .replace(/(?:은|는|이|가|들)$/, '')
    .trim();
  const above = subjectOf(path);
  const whole = subject.includes(' ') || above === '' ? subject : `${above}의 ${subject}`;
  if (whole.length < 4 || whole.length > 50 || (!subject.includes(' ') && !isTerm(above))) return null;
  return /가지|단계$|\d ?(?:개|요소|원칙|단계|종류|조건)/.test(whole)
    ? `${withParticle(whole, '은', '는')}?`
    : `${whole} ${count}가지는?`;
}

function englishQuestion(said: string, path: readonly string[], count: number): string | null {
  const subject = said
    .replace(/[:.]+$/, '')
    .replace(/^(?:there are|here are|these are|the following are)\s+/i, '')
    .replace(/\s*(?:are|is|includes?)?\s*(?:as follows|the following|listed below|below)?$/i, '')
    .trim();
  const above = subjectOf(path);
  if (subject.includes(' '))
    return `What are ${/^(?:the|these|two|three|four|five|six|seven)\b/i.test(subject) ? '' : 'the '}${subject.charAt(0).toLowerCase()}${subject.slice(1)}?`;
  return isTerm(above) ? `${above}: which ${count} ${subject.toLowerCase()}?` : null;
}
