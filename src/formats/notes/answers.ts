import { withoutComments } from './below-heading.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import { type NoteView, spanOf } from './note-view.ts';
import { splitSentences } from './sentences.ts';

/** What answers a question, and where it ends. */
export type Answer = { readonly text: string; readonly end: number };

/** Promises an answer, or only leads on. */
export const REFERS =
  /(?:알아보|살펴보|정리해|확인해|시작해|해보|들어가|넘어가|짚고)(?:자|겠|도록|려|기 전| 넘어)|(?:let['’]s|we['’]ll|i['’]ll|we will|i will) (?:see|look|start|dive|explore|go)/i;
/** What follows is the answer: "다음과 같다". */
export const ANNOUNCES =
  /(?:[:：]|(?:다음|아래)(?:과|와) 같(?:다|습니다|음|은 .{0,20}(?:다|음)?)[.]?|as follows[.:]?|the following[.:]?)\**$/i;
export const PICTURE = /^(?:!\[[^\]]*\]\([^)]*\)\s*)+$|^\[?(?:그림|figure|표)\s*\d/i;
/** Ways back to the top and the like, at the end of a section. */
export const WAYS = /^(?:(?:&nbsp;|:[\w+-]+:|\s|[⬆↑🔝|])*\[[^\]]*\]\([^)]*\)(?:&nbsp;|\s|[|,·])*)+$/u;
/** Nothing was written yet, or only what will be. */
const UNWRITTEN =
  /^\W*(?:todo|tbd|작성 ?중|추후|블라)|^.{0,20}(?:정리|작성|추가) ?(?:할 ?것|예정)\W*$|^(?:[ \t]*[-*+] .{0,25}(?:개념|정의|장점|단점|예시|종류|용어|방법|기능|구조|과정|성능|특징|사용)[ \t]*(?:\n|$)){2,}/i;
const WHOLE_ANSWER = 20;
const [ENOUGH, MOST, MOST_CODE] = [350, 700, 1200];

/** The first blocks that say something, as many as fit on a card. */
export function answerOfBlocks(view: NoteView, below: readonly NoteBlock[]): Answer | null {
  const texts: string[] = [];
  let length = 0;
  let end = 0;
  for (const block of below) {
    const part = briefly(view, block);
    if (part === null) continue;
    if (texts.length > 0 && endsBefore(texts.at(-1) ?? '', block, part.text)) break;
    // A list or a fence that the text announces belongs to it whatever its length.
    const isAnnounced = ANNOUNCES.test(texts.at(-1) ?? '') && length + part.text.length <= MOST_CODE;
    if (texts.length > 0 && !isAnnounced && length + part.text.length > MOST) break;
    texts.push(part.text);
    length += part.text.length;
    end = part.end;
    if (length > ENOUGH && !ANNOUNCES.test(part.text)) break;
  }
  const text = texts.join('\n\n');
  if (text.length < 4 || length > 2 * MOST || (REFERS.test(text) && text.length < 150) || UNWRITTEN.test(text))
    return null;
  const links = text.match(/\]\(/g)?.length ?? 0;
  // Ways to somewhere else, or another question, answer nothing.
  if (links > 1 && links * 2 >= text.split('\n').length) return null;
  if (/^[^\n]*[?？]$|^<?https?:\S+$/.test(text)) return null;
  return ANNOUNCES.test(text) ? null : { text, end };
}

/** A second paragraph goes on with something else, and a list that asks is a list of other questions. */
function endsBefore(last: string, { node }: NoteBlock, text: string): boolean {
  if (node.type === 'list') return /[?？]\**\s*(?:\n|$)/.test(text);
  return node.type === 'paragraph' && last.length >= WHOLE_ANSWER && !ANNOUNCES.test(last) && !/^[-*+\d`|]/.test(last);
}

/** A block as it would stand on a card, or null when it says nothing there. */
function briefly(view: NoteView, block: NoteBlock): Answer | null {
  const raw = withoutComments(rawText(view.text, block));
  const { node } = block;
  if (raw === '' || node.type === 'html' || node.type === 'thematicBreak' || node.type === 'definition') return null;
  if (PICTURE.test(raw) || WAYS.test(raw) || (raw.length < ENOUGH / 2 && REFERS.test(raw))) return null;
  if (node.type === 'paragraph' && raw.length > ENOUGH) return firstSentences(view, block);
  if (node.type === 'list' && raw.length > MOST) return { text: firstItems(raw), end: block.end };
  return { text: raw, end: block.end };
}

/** As many items, nested ones too, as fit on a card. */
function firstItems(raw: string): string {
  const starts = [...raw.matchAll(/\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])/g)].map(({ index }) => index);
  return raw.slice(0, starts.findLast((at) => at <= MOST) ?? raw.length).trimEnd();
}

function firstSentences(view: NoteView, block: NoteBlock): Answer {
  const { start, end } = spanOf(block, block.node);
  const sentences = splitSentences(view.text.slice(start, end), view.masked.slice(start, end), start, null);
  const [first] = sentences;
  const last = sentences.findLast((sentence) => sentence.end - start <= ENOUGH) ?? first;
  const stop = last?.end ?? end;
  return { text: rawText(view.text, { ...block, start, end: stop }).trim(), end: stop };
}
