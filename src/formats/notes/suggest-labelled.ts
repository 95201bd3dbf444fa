import type { List } from 'mdast';
import type { FoundCard } from './found-card.ts';
import { whatIs } from './korean.ts';
import type { NoteBlock } from './note-blocks.ts';
import { type NoteView, spanOf } from './note-view.ts';
import { bare, isNavigation, oneLine, proseOf } from './prose.ts';

export type Labelled = { readonly label: string; readonly text: string; readonly start: number; readonly end: number };

/** Labels that tell about the heading above rather than being a term of their own. */
const ASPECT =
  /^(?:장점|단점|장단점|특징|목적|이유|역할|용도|방법|문제점|해결책?|한계|효과|원인|결과|조건|정의|개념|의미|사용 ?(?:처|예)|pros|cons|advantages?|disadvantages?|purpose|why|when|features?|usage|use cases?)$/i;
/** Labels of notes to oneself, of examples and of places to look: no cards. */
const NO_TERM =
  /^(?:예|예시|예제|ex|e\.g|example|참고|주의|주의 ?사항|note|tip|warning|todo|출처|링크|link|url|source|날짜|작성일|date|author|작성자|답|정답|q\d*|a\d*|step ?\d*|\d+|질문|문제|결론|요약|비고|기타|see|ref|참조|그림|figure|시간|공간)$/i;
const GENERIC = /(?:방법|전략|방식|이유|종류|특징|역할|조건|단계|패턴)$/;

/** "term : text" in lists and sentences, the commonest way in which notes define things. */
export function suggestLabelled(view: NoteView): readonly FoundCard[] {
  const inLists = view.blocks.flatMap((block): FoundCard[] => {
    if (block.node.type !== 'list' || isNavigation(block)) return [];
    const items = labelledItems(view, block, block.node);
    const confidence = items.length >= 3 ? 0.8 : items.length === 2 ? 0.65 : 0.5;
    return items.flatMap((item) => cardOf(item, block.path, confidence, view.isKorean));
  });
  return [...inLists, ...inProse(view)];
}

/** The items of a list, and of the lists in it, that begin with a label. */
export function labelledItems(view: NoteView, block: NoteBlock, list: List): readonly Labelled[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child): readonly Labelled[] => {
      if (child.type === 'list') return labelledItems(view, block, child);
      if (child.type !== 'paragraph') return [];
      const { start, end } = spanOf(block, child);
      const labelled = labelOf(view.text.slice(start, end), view.masked.slice(start, end));
      return labelled === null ? [] : [{ ...labelled, start, end }];
    }),
  );
}

function labelOf(text: string, masked: string): { readonly label: string; readonly text: string } | null {
  const separator = /(?:[ \t]*[:：][ \t]+|[ \t]+(?:-{1,2}>|→|=>|–|—|-|=)[ \t]+|[:：](?=\*\*))(?=\S)/.exec(masked);
  if (separator === null || separator.index > 60 || masked.slice(0, separator.index).includes('\n')) return null;
  const label = bare(text.slice(0, separator.index).replace(/\*\*$/, (mark) => (text.startsWith('**') ? mark : '')));
  const said = oneLine(text.slice(separator.index + separator[0].length).replace(/^\*\*\s*/, ''));
  if (label.length < 2 || label.length > 45 || label.split(/\s+/).length > 6 || /[?？!.]$/.test(label)) return null;
  if (said.length < 4 || said.length > 400 || /^(?:https?:|!?\[[^\]]*\]\()/.test(said) || /^[\d\s.,:%/-]+$/.test(said))
    return null;
  return { label, text: said };
}

function cardOf(item: Labelled, path: readonly string[], confidence: number, isKorean: boolean): FoundCard[] {
  const label = item.label.replace(/^(?:\d+[.)]|[①-⑳])\s*/, '');
  if (NO_TERM.test(label)) return [];
  const heading = path.at(-1)?.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '') ?? '';
  let question = whatIs(label, isKorean);
  if (ASPECT.test(label)) {
    if (heading === '') return [];
    question = isKorean ? `${heading}의 ${label}은(는)?` : `${heading}: ${label.toLowerCase()}?`;
  }
  const { start, end } = item;
  return [
    {
      reader: 'labelled',
      explicit: false,
      confidence,
      start,
      end,
      path,
      fields: { kind: 'basic', question, answer: item.text },
    },
  ];
}

/** The same in running text, where bullets were lost: "A : ..." and "A (가) -> ... B (나) -> ...". */
function inProse(view: NoteView): readonly FoundCard[] {
  return proseOf(view).flatMap((prose) =>
    prose.sentences.flatMap((sentence): FoundCard[] => {
      const masked = view.masked.slice(sentence.start, sentence.end);
      if (
        labelOf(sentence.text, masked) !== null &&
        masked.indexOf(':') === masked.lastIndexOf(':') &&
        !/->|→/.test(masked)
      ) {
        const found = labelOf(sentence.text, masked);
        const isWhole = found !== null && sentence.start === prose.start;
        if (isWhole && !/[ \t]:[ \t]/.test(masked))
          return cardOf({ ...found, start: sentence.start, end: sentence.end }, prose.path, 0.5, view.isKorean);
      }
      return [...arrows(sentence.text, masked), ...colons(sentence.text, masked)].flatMap(({ label, text, from, to }) =>
        cardOf(
          { label, text, start: sentence.start + from, end: sentence.start + to },
          prose.path,
          0.55,
          view.isKorean,
        ),
      );
    }),
  );
}

type Piece = { readonly label: string; readonly text: string; readonly from: number; readonly to: number };

function arrows(text: string, masked: string): readonly Piece[] {
  const marks = [...masked.matchAll(/((?:[A-Z][\w-]*\s){0,3}[A-Z][\w-]*\s*(?:\([^()]*\))?)\s*(?:->|→)\s*/g)];
  return marks.flatMap((mark, index): Piece[] => {
    const from = mark.index;
    const to = marks[index + 1]?.index ?? text.length;
    const said = text
      .slice(from + mark[0].length, to)
      .trim()
      .replace(/[.。]$/, '');
    return said.length < 6 || said.length > 160
      ? []
      : [{ label: (mark[1] ?? '').trim(), text: said, from, to: from + text.slice(from, to).trimEnd().length }];
  });
}

/** A spaced colon: the words before it are the label, as many as it needs to mean something. */
function colons(text: string, masked: string): readonly Piece[] {
  const marks = [...masked.matchAll(/[ \t][:：][ \t]/g)];
  return marks.flatMap((mark, index): Piece[] => {
    const before = text.slice(index === 0 ? 0 : (marks[index - 1]?.index ?? 0) + 3, mark.index);
    const words = before.trim().split(/\s+/);
    const count = GENERIC.test(words.at(-1) ?? '') ? 4 : 2;
    const label = words
      .slice(-count)
      .join(' ')
      .replace(/^[)\]]+/, '');
    const nextMark = marks[index + 1]?.index;
    const rest = text.slice(mark.index + mark[0].length, nextMark);
    // The next label's own words are no part of this text.
    const said = (nextMark === undefined ? rest : rest.split(/\s+/).slice(0, -3).join(' '))
      .trim()
      .replace(/[.。]$/, '');
    const cut = said.search(/\s(?:만약|이 때|그렇다면|따라서|하지만)\s/);
    const meaning = cut > 6 ? said.slice(0, cut) : said;
    if (label.length < 2 || label.length > 40 || meaning.length < 6 || meaning.length > 160) return [];
    const from = mark.index - label.length;
    return [{ label, text: meaning, from: Math.max(0, from), to: mark.index + mark[0].length + meaning.length }];
  });
}
