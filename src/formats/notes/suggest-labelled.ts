import { subjectOf, withContext } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean, whatIs, withParticle } from './korean.ts';
import { type Labelled, labelledItems, labelOf } from './labels.ts';
import type { NoteView } from './note-view.ts';
import type { Prose } from './prose.ts';
import { isTerm, nameOf } from './term.ts';

/** Labels that tell about the heading above rather than being a term of their own. */
const ASPECT =
  /^(?:장점|단점|장단점|특징|종류|목적|역할|용도|방법|문제점|해결책?|해결 ?방법|한계|효과|원인|조건|정의|개념|의미|동작 ?(?:방식|원리)|사용 ?(?:처|예|이유|시점)|시간 ?복잡도|공간 ?복잡도|기본 ?값|pros?|cons?|advantages?|disadvantages?|purpose|why|when|features?|use cases?|time complexity|space complexity|default|definition|meaning|drawbacks?|benefits?)$/i;
/** What is said of a place, of a day or of a person is no meaning. */
const NO_TEXT =
  /^(?:\[?!?\[|https?:|<|\d{1,4}[./-]\d{1,2}|[OXox✓✔✅❌]+$|\d+(?:\.\d+)?\s*\S{0,3}$|`[^`]*`$)|(?:PUT|POST|GET|DELETE|PATCH) \/|^\(?[\w-]+\)?:|(?:해보자|하자|했다|였다|었다|해야겠다|싶다|[?？:])[.]?$|!\[|\]\(https?:/;
const SHORTEST_TEXT = 6;

/** "term : text" in lists and paragraphs, the commonest way in which notes define things. */
export function suggestLabelled(view: NoteView, prose: readonly Prose[]): readonly FoundCard[] {
  const inLists = view.blocks.flatMap((block): FoundCard[] => {
    if (block.node.type !== 'list' || block.isNavigation) return [];
    const items = labelledItems(view, block, block.node).filter((item) => isWorthAsking(item));
    return items.flatMap((item) => {
      const beside = items.filter(({ list }) => list === item.list).length;
      const confidence = beside >= 3 ? 0.7 : beside === 2 ? 0.62 : 0.52;
      return cardOf(item, block.path, confidence);
    });
  });
  return [...inLists, ...inParagraphs(view, prose)];
}

function isWorthAsking({ label, text }: Pick<Labelled, 'label' | 'text'>): boolean {
  return (
    (isTerm(label) || ASPECT.test(label)) &&
    text.length >= SHORTEST_TEXT &&
    !NO_TEXT.test(text) &&
    /\s|[가-힣]{6}/.test(text)
  );
}

function cardOf(item: Omit<Labelled, 'list'>, path: readonly string[], confidence: number): FoundCard[] {
  const { label, start, end } = item;
  const subject = isTerm(item.above) ? item.above : subjectOf(path);
  const korean = isKorean(label + item.text + subject);
  const isAspect = ASPECT.test(label);
  const aspectOf = /^\S.*의 (?:목적|역할|이유|특징|장점|단점|차이|조건|의미|용도)$/.test(label);
  if (isAspect && !isTerm(subject)) return [];
  const aspect = korean ? `${subject}의 ${withParticle(label, '은', '는')}?` : `${subject}: ${label.toLowerCase()}?`;
  const question = isAspect
    ? aspect
    : withContext(
        aspectOf ? `${withParticle(label, '은', '는')}?` : whatIs(label, korean),
        item.above === '' ? path : [...path, item.above],
        true,
      );
  const fields = { kind: 'basic', question, answer: item.text } as const;
  return [{ reader: 'labelled', explicit: false, confidence, start, end, path, fields }];
}

/** The lines of a paragraph, when every one of them is a label and its text. */
function labelledLines(view: NoteView, start: number, end: number): readonly Omit<Labelled, 'list' | 'above'>[] {
  const lines: Omit<Labelled, 'list' | 'above'>[] = [];
  let from = start;
  for (const line of view.text.slice(start, end).split('\n')) {
    const to = from + line.length;
    const found = labelOf(line, view.masked.slice(from, to));
    if (found === null) return [];
    lines.push({ ...found, start: from, end: to });
    from = to + 1;
  }
  return lines;
}

/** A paragraph that is a label and its text: "**Liveness probe**: restarts ...". Its sentences are read by others too. */
function inParagraphs(view: NoteView, prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap(({ start, end, path, block }): FoundCard[] => {
    if (view.blocks[block]?.node.type !== 'paragraph') return [];
    const lines = labelledLines(view, start, end);
    if (lines.length > 1)
      return lines.filter(isWorthAsking).flatMap((line) => cardOf({ ...line, above: '' }, path, 0.66));
    const found = labelOf(view.text.slice(start, end), view.masked.slice(start, end));
    if (found === null || !isWorthAsking(found) || nameOf(found.label).split(' ').length > 4) return [];
    return cardOf({ ...found, start, end, above: '' }, path, 0.55);
  });
}
