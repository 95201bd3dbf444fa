import type { Notice } from '../../app/review-state.ts';
import type { Messages } from '../i18n/messages.ts';

/** What a notice says, and whether taking it back is worth a button. */
export function noticeWords(
  what: Notice['what'],
  { common, review: words }: Messages,
): { readonly text: string; readonly canUndo: boolean } {
  switch (what.kind) {
    case 'undone':
      return { text: words.undone[what.action], canUndo: false };
    case 'redone':
      return { text: words.redone[what.action], canUndo: false };
    case 'nothing-to-undo':
      return { text: words.noticeNothingToUndo, canUndo: false };
    case 'nothing-to-redo':
      return { text: words.noticeNothingToRedo, canUndo: false };
    case 'answered-elsewhere':
      return { text: words.noticeElsewhere, canUndo: false };
    case 'buried':
      return { text: words.noticeBuried, canUndo: true };
    case 'suspended':
      return { text: words.noticeSuspended, canUndo: true };
    case 'saved':
      return { text: words.noticeSaved, canUndo: false };
    case 'marked':
      return { text: what.marked ? words.noticeMarked : words.noticeUnmarked, canUndo: true };
    case 'flagged':
      if (what.flag === 0) return { text: words.noticeUnflagged, canUndo: true };
      return { text: words.noticeFlagged(common.flags[what.flag] ?? ''), canUndo: true };
    case 'leech': {
      const lapses = String(what.lapses);
      const text = what.suspended ? words.noticeLeechSuspended(lapses) : words.noticeLeech(lapses);
      return { text, canUndo: what.suspended };
    }
  }
}
