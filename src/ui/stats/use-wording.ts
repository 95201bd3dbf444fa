import { formatDay, formatNumber, formatPercent } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';

/** The words of this screen, and numbers and days in its language. */
export function useWording() {
  const language = useLanguage();
  const { stats: words, common } = useMessages();
  const day = (value: number) => formatDay(value, language);
  return {
    language,
    words,
    common,
    number: (value: number, digits = 0) => formatNumber(value, language, digits),
    percent: (share: number, digits = 0) => formatPercent(share, language, digits),
    day,
    /** One day by its name, several by the first and last. */
    span: (first: number, last: number) => (first === last ? day(first) : words.from(day(first), day(last))),
  };
}
