import type { WhyToday } from '../../app/review-state.ts';
import { formatInterval, formatNumber, formatPercent } from '../i18n/format.ts';
import type { Words } from '../i18n/messages.ts';
import { ratingName } from '../parts/rating-names.ts';

/** Why this card is asked today, in a sentence or two. */
export function whySentence(why: WhyToday, { language, messages }: Words): string {
  const words = messages.review;
  const days = (count: number) => formatDays(count, language);
  switch (why.reason) {
    case 'new':
      return words.whyNew;
    case 'by-hand':
      return words.whyByHand;
    case 'step': {
      const rating = ratingName(why.lastRating, messages);
      if (why.seconds < 60) return words.whyStepNow(rating);
      return words.whyStep(rating, formatInterval({ days: 0, seconds: why.seconds }, language));
    }
    case 'review': {
      const rating = ratingName(why.lastRating, messages);
      const recall = formatPercent(why.recall, language);
      const since =
        why.daysSince === 0
          ? words.whyReviewToday(rating, recall)
          : words.whyReview(rating, days(why.daysSince), recall);
      return why.overdueDays > 0 ? `${since} ${words.whyOverdue(days(why.overdueDays))}` : since;
    }
  }
}

function formatDays(count: number, language: Words['language']): string {
  const number = formatNumber(count, language);
  if (language === 'ko') return `${number}일`;
  return count === 1 ? '1 day' : `${number} days`;
}
