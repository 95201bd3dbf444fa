import type { NotePage } from '../../app/note-page.ts';
import { summarizeSection } from '../../core/insight/section-state.ts';
import { formatPercent } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import styles from './note.module.css';

/** Fewer answered cards than this say little about a section. */
const ENOUGH = 2;

/** How many cards, how much of them is remembered, and which section has faded most. */
export function WeakestLine({ sections }: Pick<NotePage, 'sections'>) {
  const words = useMessages().note;
  const language = useLanguage();
  const whole = summarizeSection(sections.flatMap(({ cards }) => cards));
  const known = sections
    .filter(({ cards, title }) => title !== '' && cards.filter(({ recall }) => recall !== null).length >= ENOUGH)
    .map(({ title, cards }) => ({ title, recall: summarizeSection(cards).recall ?? 1 }))
    .sort((a, b) => a.recall - b.recall);
  const [weakest, ...others] = known;
  return (
    <p className={styles.lead}>
      {words.cards(whole.cards)}.{' '}
      {whole.recall === null ? words.notStarted : words.recallAll(formatPercent(whole.recall, language))}{' '}
      {weakest !== undefined &&
        others.length > 0 &&
        words.weakest(weakest.title, formatPercent(weakest.recall, language))}
    </p>
  );
}
