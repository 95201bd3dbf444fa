import type { Span } from '../../formats/notes/by-hand.ts';

/** Which stretch of the note is selected in its drawing; null when nothing of it is. */
export function selectedSpan(root: Element, selection: Selection | null, text: string): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const places = [...root.querySelectorAll<HTMLElement>('[data-at], [data-from]')].filter((place) =>
    range.intersectsNode(place),
  );
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = selection.toString().trim();
  const start = startIn(first, range, text, words);
  const end = endIn(last, range, text, words);
  return end > start ? { start, end } : null;
}

function startIn(place: HTMLElement, range: Range, text: string, words: string): number {
  const at = place.dataset['at'];
  if (at === undefined) return wordsIn(place, text, words)?.start ?? Number(place.dataset['from']);
  const isInside = place.contains(range.startContainer);
  return Number(at) + (isInside ? offsetIn(place, range.startContainer, range.startOffset) : 0);
}

function endIn(place: HTMLElement, range: Range, text: string, words: string): number {
  const at = place.dataset['at'];
  if (at === undefined) return wordsIn(place, text, words)?.end ?? Number(place.dataset['to']);
  const isInside = place.contains(range.endContainer);
  const length = place.textContent?.length ?? 0;
  return Number(at) + (isInside ? offsetIn(place, range.endContainer, range.endOffset) : length);
}

/** How much of a place's text stands before a point in it. */
function offsetIn(place: HTMLElement, container: Node, offset: number): number {
  const before = place.ownerDocument.createRange();
  before.selectNodeContents(place);
  before.setEnd(container, offset);
  return before.toString().length;
}

/** Where selected words of a fence stand: a fence is one place, and its text is drawn as it is written. */
function wordsIn(place: HTMLElement, text: string, words: string): Span | null {
  const from = Number(place.dataset['from']);
  const found = words === '' ? -1 : text.slice(from, Number(place.dataset['to'])).indexOf(words);
  return found === -1 ? null : { start: from + found, end: from + found + words.length };
}
