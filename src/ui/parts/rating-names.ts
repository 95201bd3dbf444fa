import type { Rating } from '../../core/memory/log.ts';
import type { Messages } from '../i18n/messages.ts';

export function ratingName(rating: Rating, { common }: Messages): string {
  return { 1: common.again, 2: common.hard, 3: common.good, 4: common.easy }[rating];
}
