import type { Review, ReviewCard, ReviewState } from '../../app/review-state.ts';
import type { Millis } from '../../core/kernel/ids.ts';
import type { ReviewAction } from './review-keys.ts';

/** What lies over the card. */
export type Panel = 'none' | 'menu' | 'info' | 'keys';

type Hands = {
  readonly review: Review;
  readonly state: ReviewState;
  readonly open: (panel: Panel) => void;
  readonly edit: (card: ReviewCard) => void;
  readonly hint: (card: ReviewCard) => void;
  readonly leave: () => void;
  readonly now: Millis;
};

/** Whether this action can be taken back: whoever has done such a thing is shown the way. */
export function leavesTrace(action: ReviewAction, state: ReviewState): boolean {
  if (action.do === 'go-on' || action.do === 'rate') return state.view === 'card' && state.revealed;
  return action.do === 'bury' || action.do === 'suspend' || action.do === 'mark' || action.do === 'flag';
}

/** Does what a key or a button asks for, as far as it makes sense now. */
export function performAction(action: ReviewAction, hands: Hands): void {
  const { review, state, open, leave } = hands;
  if (action.do === 'leave') leave();
  else if (action.do === 'keys') open('keys');
  else if (action.do === 'undo') void review.undo();
  else if (action.do === 'redo') void review.redo();
  else if (state.view === 'card' && !state.saving) performOnCard(action, state, hands);
  else if (state.view === 'done' && action.do === 'go-on') goOnAfterDone(state, hands);
}

type OnCard = Exclude<ReviewAction, { readonly do: 'leave' | 'keys' | 'undo' | 'redo' }>;
type View<Name> = Extract<ReviewState, { readonly view: Name }>;

function performOnCard(action: OnCard, state: View<'card'>, { review, open, edit, hint }: Hands): void {
  const { card, revealed, failed } = state;
  // Until the kept answer is written, only writing it again and leaving make sense.
  if (failed !== null) {
    if (action.do === 'go-on') void review.retry();
  } else if (action.do === 'go-on') {
    if (revealed) void review.rate(3);
    else review.reveal();
  } else if (action.do === 'rate') {
    if (revealed) void review.rate(action.rating);
  } else if (action.do === 'flag') void review.setFlag(card.flag === action.flag ? 0 : action.flag);
  else if (action.do === 'bury') void review.bury();
  else if (action.do === 'suspend') void review.suspend();
  else if (action.do === 'mark') void review.toggleMark();
  else if (action.do === 'edit') edit(card);
  else if (action.do === 'hint') {
    if (!revealed && card.face.hint !== null) hint(card);
  } else open('info');
}

/** A learning card has come due while the person looked at what was done. */
function goOnAfterDone({ summary }: View<'done'>, { review, now }: Hands): void {
  if (summary.nextLearningAt !== null && summary.nextLearningAt <= now) void review.goOn();
}
