import { useDeferredValue } from 'react';
import { templatesOf } from '../../core/content/cards.ts';
import { LINT_WHY } from '../../core/content/lint-rules.ts';
import { type Candidate, flawsOf } from '../../formats/notes/note-reading.ts';
import { formatPercent } from '../i18n/format.ts';
import { lint as korean } from '../i18n/ko/lint.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './candidate.module.css';
import type { Evidence } from './candidate-item.tsx';
import { useWorkbenchWords } from './use-words.ts';

type Props = {
  readonly candidate: Candidate;
  readonly evidence: Evidence | undefined;
  /** All that is to be said, and not only that there is something. */
  readonly isWhole: boolean;
};

/** Why it is here and where it stands; whether it is a card already, and by what; what could be better. */
export function CandidateFacts({ candidate, evidence, isWhole }: Props) {
  const words = useWorkbenchWords();
  const language = useLanguage();
  const { readers } = useMessages();
  const { reader, lines, fields } = candidate;
  // A card is shown before the lint has looked at it.
  const looked = useDeferredValue<Candidate | null>(candidate, null);
  const cards = templatesOf(fields).length;
  const why = language === 'ko' ? korean : LINT_WHY;
  const rules = looked === null ? [] : flawsOf(looked);
  return (
    <>
      <p className={styles.facts}>
        <span>{isWhole ? readers[reader].why : readers[reader].name}</span>
        <span>{words.lines(...lines)}</span>
        {cards > 1 && <span>{words.cards(cards)}</span>}
        {evidence !== undefined && <strong>{words.known}</strong>}
        {!isWhole && rules.length > 0 && (
          <span className={styles.flaw}>
            <Icon name="warn" size={14} />
            {words.lintMarks(rules.length)}
          </span>
        )}
      </p>
      {isWhole && evidence !== undefined && <p className={styles.evidence}>{evidenceOf(evidence, words, language)}</p>}
      {isWhole && rules.length > 0 && (
        <ul className={styles.flaws}>
          {rules.map((rule) => (
            <li key={rule}>
              <Icon name="warn" size={14} />
              {why[rule]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function evidenceOf(
  { by, score, changed, isOwn }: Evidence,
  words: ReturnType<typeof useWorkbenchWords>,
  language: 'ko' | 'en',
): string {
  const ground = by === 'similar' ? words.knownScore(formatPercent(score, language)) : words.knownBy[by];
  return [words.known, ground, changed ? words.knownChanged : '', isOwn ? words.knownOwn : '']
    .filter((part) => part !== '')
    .join(' · ');
}
