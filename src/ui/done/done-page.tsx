import { useStore } from 'zustand';
import type { DoneSummary } from '../../app/review-state.ts';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import styles from './done.module.css';
import { DoneFigures } from './done-figures.tsx';
import { HeldBack } from './held-back.tsx';
import { NextLearning } from './next-learning.tsx';

/** Nothing is left now: what was learned, when the next learning card comes, what tomorrow holds. */
export function DonePage() {
  const state = useStore(useApp().review.store);
  const words = useMessages().done;
  if (state.view !== 'done') return null;
  const { summary, deck, section } = state;
  return (
    <Page title={section !== null ? words.titleSection : deck === null ? words.title : words.titleDeck}>
      <div className={styles.done}>
        {summary.answered === 0 ? null : <DoneFigures summary={summary} />}
        <div className={styles.next}>
          {summary.nextLearningAt === null ? null : <NextLearning at={summary.nextLearningAt} />}
          <Tomorrow tomorrow={summary.tomorrow} />
        </div>
        <HeldBack held={summary.heldBack} deck={deck} />
        <ButtonLink
          href={section === null ? '/' : `/note/${encodeURIComponent(section.source)}`}
          look={summary.nextLearningAt === null ? 'primary' : 'plain'}
        >
          {section === null ? words.toToday : words.toNote}
        </ButtonLink>
      </div>
    </Page>
  );
}

function Tomorrow({ tomorrow }: Pick<DoneSummary, 'tomorrow'>) {
  const words = useMessages().done;
  const language = useLanguage();
  const reviews = tomorrow.learning + tomorrow.review;
  if (tomorrow.new + reviews === 0) return <p>{words.tomorrowNothing}</p>;
  return <p>{words.tomorrow(formatNumber(tomorrow.new, language), formatNumber(reviews, language))}</p>;
}
