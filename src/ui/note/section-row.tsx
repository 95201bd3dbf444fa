import { Link } from 'wouter';
import type { NoteCard } from '../../app/note-page.ts';
import type { SectionState } from '../../core/insight/section-state.ts';
import { formatPercent } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { headline } from '../parts/headline.ts';
import styles from './note.module.css';

type Props = {
  readonly title: string;
  readonly depth: number;
  /** Subsections included. */
  readonly state: SectionState;
  readonly cards: readonly NoteCard[];
  /** Where it is studied; null when it cannot be studied by itself. */
  readonly href: string | null;
};

/** Below this a section is drawn as faded. */
const FADED = 0.8;

/** A heading with its bar and figures; unfolded, the cards that stand right below it, the faintest first. */
export function SectionRow({ title, depth, state, cards, href }: Props) {
  const words = useMessages().note;
  const askable = state.fresh + state.due;
  const indent = { '--depth': Math.min(depth, 3) } as React.CSSProperties;
  return (
    <li className={styles.row} style={indent}>
      {cards.length === 0 ? (
        <div className={styles.head}>
          <SectionHead title={title} state={state} />
        </div>
      ) : (
        <details className={styles.details}>
          <summary className={styles.head}>
            <SectionHead title={title} state={state} />
          </summary>
          <CardList cards={cards} />
        </details>
      )}
      {href !== null && askable > 0 && (
        <Link href={href} className={styles.study} aria-label={words.studySection(title, askable)}>
          {words.study(askable)}
        </Link>
      )}
    </li>
  );
}

function SectionHead({ title, state }: Pick<Props, 'title' | 'state'>) {
  const words = useMessages().note;
  const language = useLanguage();
  const { cards, recall, fresh, due, leeches, suspended } = state;
  const percent = recall === null ? null : formatPercent(recall, language);
  const figures = [
    cards === 0 ? words.noCards : words.cards(cards),
    due > 0 && words.due(due),
    fresh > 0 && words.fresh(fresh),
    leeches > 0 && words.leeches(leeches),
    suspended > 0 && words.suspended(suspended),
  ].filter((part) => part !== false);
  return (
    <>
      <span className={cards === 0 ? styles.emptyTitle : styles.title}>{title}</span>
      {cards > 0 && (
        <span className={styles.recall}>
          <span className={styles.track} aria-hidden="true">
            {recall !== null && (
              <span
                className={recall < FADED ? styles.faded : styles.bar}
                style={{ inlineSize: `${Math.round(recall * 100)}%` }}
              />
            )}
          </span>
          <span className={styles.percent}>
            <span className="visually-hidden">{percent === null ? words.unseen : words.recall(percent)}</span>
            <span aria-hidden="true">{percent ?? '–'}</span>
          </span>
        </span>
      )}
      <span className={styles.figures}>{figures.join(' · ')}</span>
    </>
  );
}

function CardList({ cards }: Pick<Props, 'cards'>) {
  const words = useMessages().note;
  const language = useLanguage();
  const faintest = [...cards].sort((a, b) => (a.recall ?? 2) - (b.recall ?? 2));
  return (
    <ul className={styles.cards}>
      {faintest.map((card) => (
        <li key={card.id} className={styles.card}>
          <span>
            {headline(card.fields)}
            {card.isLeech && <span className={styles.leech}>{words.leech}</span>}
          </span>
          <span className={styles.cardRecall}>
            {card.recall === null ? words.unseen : formatPercent(card.recall, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
