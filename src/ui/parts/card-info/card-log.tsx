import type { CardInfo } from '../../../app/review-state.ts';
import type { LogEntry } from '../../../core/memory/log.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { type Language, type Messages, useLanguage, useMessages } from '../../i18n/messages.ts';
import { ratingName } from '../rating-names.ts';
import { formatDue } from './card-facts.tsx';
import styles from './card-info.module.css';

/** Everything that happened to a card, newest first; what was taken back is struck out. */
export function CardLog({ log }: { readonly log: CardInfo['log'] }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.review;
  if (log.length === 0) return <p className={styles.empty}>{words.infoLogEmpty}</p>;
  return (
    <section>
      <h3 className={styles.logTitle}>{words.infoLog}</h3>
      <ol className={styles.log}>
        {log.toReversed().map(({ entry, retracted }) => (
          <li key={`${entry.device} ${entry.seq}`}>
            <time>{formatInstant(entry.at, language)}</time>
            {retracted ? (
              <span>
                <del>{describe(entry, messages, language)}</del> {words.infoTakenBack}
              </span>
            ) : (
              <span>{describe(entry, messages, language)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function describe(entry: LogEntry, messages: Messages, language: Language): string {
  const words = messages.review;
  switch (entry.kind) {
    case 'review': {
      const took = words.infoTook(formatNumber(entry.took / 1000, language, 1));
      return `${ratingName(entry.rating, messages)} · ${took} → ${formatDue(entry.grant.due, language)}`;
    }
    case 'reschedule':
      return `${words.actions.reschedule}: ${formatDue(entry.due, language)}`;
    case 'flag':
      if (entry.flag === 0) return words.actions.unflag;
      return `${messages.common.flag}: ${messages.common.flags[entry.flag] ?? ''}`;
    case 'mark':
      return entry.marked ? words.actions.mark : words.actions.unmark;
    default:
      return words.actions[entry.kind];
  }
}
