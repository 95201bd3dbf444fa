import { useStore } from 'zustand';
import type { DeckSummary } from '../../app/app.ts';
import type { DoneSummary } from '../../app/review-state.ts';
import type { DeckId } from '../../core/kernel/ids.ts';
import type { Preset } from '../../core/review/preset.ts';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { useAction } from '../parts/use-action.ts';
import styles from './done.module.css';

type Props = { readonly held: DoneSummary['heldBack']; readonly deck: DeckId | null };

const MORE = 10;

/** What today's limits kept back, and a way to have ten more new cards just today. */
export function HeldBack({ held, deck }: Props) {
  const { collection, library, review } = useApp();
  const state = useStore(collection);
  const words = useMessages().done;
  const language = useLanguage();
  const raising = useAction();
  const number = (value: number) => formatNumber(value, language);
  const decks = state.status === 'ready' ? state.decks.filter(({ id }) => deck === null || id === deck) : [];
  const presets = state.status === 'ready' ? state.presets : [];
  const raise = async () => {
    const work = () => Promise.all(decks.map((each) => library.limitToday(each.id, moreThan(each, presets))));
    if (await raising.run(work, words.raised)) void review.goOn();
  };
  const kept = [
    held.new > 0 ? words.heldNew(number(held.new)) : null,
    held.review > 0 ? words.heldReview(number(held.review)) : null,
  ].filter((part) => part !== null);
  if (kept.length === 0 && held.buried === 0) return null;
  return (
    <div className={styles.held}>
      {kept.length === 0 ? null : <p>{words.heldBack(kept.join(words.and))}</p>}
      {held.buried === 0 ? null : <p>{words.buried(number(held.buried))}</p>}
      {held.new === 0 || decks.length === 0 ? null : (
        <Button onClick={() => void raise()}>{decks.length === 1 ? words.moreNew : words.moreNewEach}</Button>
      )}
      <ActionStatus state={raising.state} failed={words.raiseFailed} />
    </div>
  );
}

/** New cards count against the reviews, so both go up. */
function moreThan({ todayOnly, preset }: DeckSummary, presets: readonly Preset[]) {
  const now = todayOnly ?? presets.find(({ id }) => id === preset) ?? { newPerDay: 20, reviewsPerDay: 200 };
  return { newPerDay: now.newPerDay + MORE, reviewsPerDay: now.reviewsPerDay + MORE };
}
