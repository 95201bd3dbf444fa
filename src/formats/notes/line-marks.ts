import type { NoteLine } from './note-lines.ts';

/** Ends the answer of a `?` card that has blank lines in it. */
export const END = /^[ \t>]*\+{3}[ \t]*$/;
/** Stands between question and answer. */
export const QUESTION_MARK = /^[ \t>]*\?{1,2}[ \t]*$/;
export const RULE = /^[ \t>]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;
export const HEADING = /^[ \t>]{0,3}#{1,6}(?:[ \t]|$)/;
/**
 * In the plural the tag names a deck: Obsidian's `#flashcards` says that cards follow, and is no question. Other tags may
 * stand beside it.
 */
export const FLASHCARD = /(?:[ \t]+#[^\s#]+)*[ \t]+#(?:flash)?card([-/]reverse)?(?:\/\S*)?(?:[ \t]+#[^\s#]+)*[ \t]*$/i;
/** Only tags, which say what deck the cards below are of. */
export const ONLY_TAGS = /^[ \t>]*(?:#[^\s#]+[ \t]*)+$/;
/** What a line may begin with: quote marks, the mark of an item, a task box, the kind of a callout. */
const LEAD = /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?(?:\[!\w+\][+-]?[ \t]*)?/;
/** The deck that a single card is of. */
const DECK_TAG = /^(?:#flashcards?(?:\/\S*)?[ \t]+)+|(?:[ \t]+#flashcards?(?:\/\S*)?)+$/gi;
const SCHEDULE = /[ \t]*<!--SR:[^>]*-->/g;
/** What Obsidian puts below a card: its schedule, in a callout of its own or not, and the id of the block. */
const BELOW_CARD = /^[ \t>]*(?:<!--SR:[^>]*-->|\[!sr\|card-metadata\]|\^[\w-]+)?[ \t]*$/;
const BLOCK_ID = /(?:^|[ \t\n])\^(?=[\w-]*[a-z])[\w-]{3,}$/i;

/** Where the text of a line begins, and where the item that it opens does; -1 when it opens none. */
export function leadOf(text: string): { readonly length: number; readonly item: number; readonly indent: number } {
  const [lead = '', indent = '', marker] = LEAD.exec(text) ?? [];
  return { length: lead.length, item: marker === undefined ? -1 : indent.length, indent: indent.length };
}

/** Behind the last line of a card: what Obsidian keeps below it is none of its passage. */
export function lastWritten(lines: readonly NoteLine[], from: number, end: number): number {
  let last = end;
  while (last > from + 1 && BELOW_CARD.test(lines[last - 1]?.text ?? '')) last -= 1;
  return last;
}

export function isBelowCard(text: string): boolean {
  return BELOW_CARD.test(text);
}

/** Whether something stands on a line besides quote marks. */
export function isWritten(line: NoteLine | undefined): boolean {
  return line !== undefined && line.text.replace(/^[ \t>]+/, '').trim() !== '';
}

/** Behind the last of the lines that stand together: a fence keeps its blank ones. */
export function endOfRun(lines: readonly NoteLine[], from: number, stop: number): number {
  let end = from;
  while (end < stop && (isWritten(lines[end]) || lines[end]?.isCode === true)) end += 1;
  return end;
}

/** Whether a line begins an item at this column or before it. */
export function opensItem({ text, isCode }: NoteLine, column: number): boolean {
  const { item } = leadOf(text);
  return !isCode && item !== -1 && item <= column;
}

/** A part of a card without what is another app's own and without blank lines around it. */
export function cleanPart(text: string): string {
  return text
    .replace(SCHEDULE, '')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trim()
    .replace(/\n[ \t]*\[!sr\|card-metadata\]$/, '')
    .replace(BLOCK_ID, '')
    .trim();
}

export function withoutDeckTag(text: string): string {
  return text.replace(DECK_TAG, '');
}
