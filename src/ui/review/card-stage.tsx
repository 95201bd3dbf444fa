import { useDeferredValue, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ReviewCard, ReviewState } from '../../app/review-state.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ShowsPictures } from '../parts/pictures.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { CardAftermath } from './card-aftermath.tsx';
import { CardView } from './card-view.tsx';
import { HintButton } from './hint-button.tsx';
import styles from './review.module.css';
import type { Panel } from './review-actions.ts';
import type { ReviewAction } from './review-keys.ts';
import { ReviewTop } from './review-top.tsx';
import { SaveFailed } from './save-failed.tsx';

type Props = {
  readonly state: Extract<ReviewState, { readonly view: 'card' }>;
  readonly panel: Panel;
  /** The person has asked for the hint of the card on screen. */
  readonly isHinted: boolean;
  readonly hasActed: boolean;
  readonly act: (action: ReviewAction) => void;
  readonly onMenu: (isOpen: boolean) => void;
};

/** The card on screen, and unseen the one after it: drawn already, so that showing it costs nothing. */
export function CardStage({ state, panel, isHinted, hasActed, act, onMenu }: Props) {
  const collection = useStore(useApp().collection);
  const words = useMessages();
  const { card, revealed } = state;
  const place = useRef<HTMLDivElement>(null);
  // Drawn when the current card has been painted, never before it.
  const ahead = useDeferredValue(state.ahead, null);
  const drawn = ahead === null || ahead.id === card.id ? [card] : [card, ahead];
  const withIntervals = collection.status !== 'ready' || collection.settings.intervalsOnButtons;

  useEffect(() => {
    if (panel !== 'none') return;
    const face = focusFace(place.current, card.id, revealed ? 'answer' : 'question');
    if (!revealed) window.scrollTo({ top: 0, behavior: 'instant' });
    else if (face !== undefined) bringUp(face);
  }, [card.id, revealed, panel]);
  useEffect(() => {
    // The button that was pressed is gone.
    if (isHinted) focusFace(place.current, card.id, 'question');
  }, [isHinted, card.id]);

  return (
    <>
      <ReviewTop
        state={state}
        canUndo={hasActed || (collection.status === 'ready' && collection.canUndo)}
        act={act}
        onMenu={onMenu}
      />
      <div ref={place} className={styles.cards}>
        {drawn.map((each) => (
          <ShowsPictures key={each.id} of={each.passage?.source.pictures}>
            <CardView
              id={each.id}
              language={each.deck.language}
              face={each.face}
              isCurrent={each === card}
              isHinted={each === card && isHinted}
              isRevealed={each === card && revealed}
            />
          </ShowsPictures>
        ))}
        {revealed ? <CardAftermath card={card} /> : <HintButton face={card.face} isHinted={isHinted} act={act} />}
      </div>
      {state.failed === null ? null : <SaveFailed detail={state.failed.detail} />}
      <AnswerBar
        place={`${card.id} ${revealed}`}
        buttons={state.buttons}
        withIntervals={withIntervals}
        isBusy={state.saving || state.failed !== null}
        words={words}
        act={act}
      />
    </>
  );
}

function focusFace(place: Element | null, id: ReviewCard['id'], name: 'question' | 'answer'): HTMLElement | undefined {
  const shown = [...(place?.children ?? [])].find((each) => each.getAttribute('data-card') === id);
  const face = shown?.querySelector<HTMLElement>(`[data-face="${name}"]`) ?? undefined;
  face?.focus({ preventScroll: true });
  return face;
}

/** Below a long question the answer may begin out of sight; where its beginning is in sight nothing moves. */
function bringUp(face: HTMLElement): void {
  if (face.getBoundingClientRect().top > window.innerHeight / 2) face.scrollIntoView({ block: 'nearest' });
}
