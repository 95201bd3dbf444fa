import { memo } from 'react';
import type { ReviewCard } from '../../app/review-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { Markdown } from '../parts/markdown.tsx';
import styles from './review.module.css';

type Props = {
  readonly id: ReviewCard['id'];
  readonly language: string;
  readonly face: ReviewCard['face'];
  readonly isCurrent: boolean;
  readonly isHinted: boolean;
  readonly isRevealed: boolean;
};

/** Both faces of a card, the answer drawn but hidden until it is asked for. */
export const CardView = memo(function CardView({ id, language, face, isCurrent, isHinted, isRevealed }: Props) {
  const { common, review } = useMessages();
  const prompt = { recall: null, blank: review.promptBlank, row: review.promptRow, subject: review.promptSubject }[
    face.prompt
  ];
  return (
    <article data-card={id} hidden={!isCurrent} inert={!isCurrent} className={styles.card}>
      {prompt === null ? null : <p className={styles.prompt}>{prompt}</p>}
      <section
        data-face="question"
        aria-label={common.question}
        tabIndex={-1}
        hidden={face.replaces && isRevealed}
        className={styles.question}
        lang={language}
      >
        <Markdown text={isHinted && face.hint !== null ? face.hint.question : face.question} />
      </section>
      <section
        data-face="answer"
        aria-label={common.answer}
        tabIndex={-1}
        hidden={!isRevealed}
        className={face.replaces ? styles.question : styles.answer}
        lang={language}
      >
        <Markdown text={face.answer} />
      </section>
    </article>
  );
});
