import { useContext, useEffect } from 'react';
import type { Notice } from '../../app/review-state.ts';
import { useApp } from '../app-context.ts';
import { WordsContext } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { useAnnounce } from '../parts/live-region.tsx';
import styles from './notice-toast.module.css';
import { noticeWords } from './notice-words.ts';

const SHOWN_FOR = 6000;

/** A word about what has just happened, said to screen readers too, with a way to take it back. */
export function NoticeToast({ notice }: { readonly notice: Notice | null }) {
  const { review } = useApp();
  const { messages } = useContext(WordsContext);
  const announce = useAnnounce();
  const said = notice === null ? null : noticeWords(notice.what, messages);
  const key = notice?.key;
  const text = said?.text;
  useEffect(() => {
    if (key === undefined || text === undefined) return;
    announce(text);
    const timer = setTimeout(() => review.dismissNotice(), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [key, text, announce, review]);
  if (said === null) return null;
  return (
    <div className={styles.toast}>
      <span aria-hidden="true">{said.text}</span>
      {said.canUndo ? (
        <Button look="quiet" onMouseDown={(event) => event.preventDefault()} onClick={() => void review.undo()}>
          {messages.common.undo}
        </Button>
      ) : null}
    </div>
  );
}
