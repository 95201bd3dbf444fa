import { readNoteFront, tagsOf } from './front-matter.ts';
import type { NoteView } from './note-view.ts';
import { schedulesIn } from './schedules.ts';

const TAG = /(?:^|\s)#flashcards?(?![\w-])|^tags:.*\bflashcards?\b/im;
/** To YAML this is a comment. */
const HASH_TAG = /^tags?:[ \t]*#flashcards?(?![\w-])/im;

/** Whether the file says that it holds Obsidian cards: a tag, or a schedule that the plugin left. */
export function optsIn(view: NoteView): boolean {
  const [first] = view.blocks;
  const front = first?.node.type === 'yaml' ? view.text.slice(first.start, first.end) : '';
  return TAG.test(view.masked) || (/flashcard/i.test(front) && isTagged(view, front)) || schedulesIn(view).length > 0;
}

function isTagged(view: NoteView, front: string): boolean {
  return HASH_TAG.test(front) || tagsOf(readNoteFront(view)).some((tag) => /^flashcards?(?:\/|$)/i.test(tag));
}
