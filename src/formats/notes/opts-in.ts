import type { NoteView } from './note-view.ts';
import { schedulesIn } from './schedules.ts';

const TAG = /(?:^|\s)#flashcards?(?![\w-])|^tags:.*\bflashcards?\b/im;
/** In front matter, however it lists its tags. */
const FRONT_TAG =
  /^tags?:(?:[^\n]*[^\w\n-])?flashcards?(?![\w-])|^tags?:[ \t]*(?:\n[ \t]*-[^\n]*)*?\n[ \t]*-[ \t]+["']?#?flashcards?(?![\w-])/im;

/** Whether the file says that it holds Obsidian cards: a tag, or a schedule that the plugin left. */
export function optsIn(view: NoteView): boolean {
  const [first] = view.blocks;
  const front = first?.node.type === 'yaml' ? view.text.slice(first.start, first.end) : '';
  return TAG.test(view.masked) || FRONT_TAG.test(front) || schedulesIn(view).length > 0;
}
