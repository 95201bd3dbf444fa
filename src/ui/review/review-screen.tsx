import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import type { SectionPlace } from '../../app/note-page.ts';
import type { ReviewCard } from '../../app/review-state.ts';
import type { DeckId } from '../../core/kernel/ids.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { LateSkeleton } from '../parts/late-skeleton.tsx';
import { useAnnounce } from '../parts/live-region.tsx';
import { CardStage } from './card-stage.tsx';
import { EditInPlace } from './edit-in-place.tsx';
import { NoDeck } from './no-deck.tsx';
import { NoticeToast } from './notice-toast.tsx';
import styles from './review.module.css';
import { leavesTrace, type Panel, performAction } from './review-actions.ts';
import type { ReviewAction } from './review-keys.ts';
import { ReviewPanel } from './review-panel.tsx';
import { useReviewKeys } from './use-review-keys.ts';

type Props = {
  /** null reviews all decks. */
  readonly wanted: DeckId | SectionPlace | null;
  /** What stands here when nothing is left. */
  readonly done: ReactNode;
};

/** One review: opens when the screen does, ends when it is left. */
export function ReviewScreen({ wanted, done }: Props) {
  const { review, now } = useApp();
  const state = useStore(review.store);
  const [panel, setPanel] = useState<Panel>('none');
  // Held here: should another tab answer this card meanwhile, what is being typed stays.
  const [edited, setEdited] = useState<ReviewCard | null>(null);
  // The collection's own word on undo is only renewed between reviews.
  const [hasActed, setHasActed] = useState(false);
  // A face is made anew whenever its card comes up, so the hint goes with it: after undo too.
  const [hinted, setHinted] = useState<ReviewCard['face'] | null>(null);
  const announce = useAnnounce();
  const words = useMessages().review;
  const [, navigate] = useLocation();

  useEffect(() => {
    void review.start(wanted);
    return () => review.close();
  }, [review, wanted]);

  const hint = ({ face }: ReviewCard) => {
    setHinted(face);
    announce(words.hintSaid(face.hint?.initials.join(', ') ?? ''));
  };
  const act = (action: ReviewAction) => {
    const before = review.store.getState();
    if (leavesTrace(action, before)) setHasActed(true);
    performAction(action, {
      review,
      state: before,
      open: setPanel,
      edit: setEdited,
      hint,
      leave: () => navigate('/'),
      now: now(),
    });
  };
  useReviewKeys(panel === 'none' && edited === null, act);

  if (edited !== null) return <EditInPlace card={edited} onClose={() => setEdited(null)} />;
  if (state.view === 'no-deck') return <NoDeck />;
  if (state.view !== 'card' && state.view !== 'done') return <LateSkeleton />;
  const card = state.view === 'card' ? state.card : null;
  return (
    <>
      {state.view === 'done' ? (
        done
      ) : (
        <main className={styles.screen}>
          <CardStage
            state={state}
            panel={panel}
            isHinted={state.card.face === hinted}
            hasActed={hasActed}
            act={act}
            onMenu={(isOpen) => setPanel((now) => (isOpen ? 'menu' : now === 'menu' ? 'none' : now))}
          />
        </main>
      )}
      <NoticeToast notice={state.notice} />
      <ReviewPanel panel={panel} card={card} onClose={() => setPanel('none')} />
    </>
  );
}
