import { cardFace } from '../../core/content/cards.ts';
import type { Fields } from '../../core/content/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Markdown } from '../parts/markdown.tsx';
import styles from './notes.module.css';

type Props = {
  readonly fields: Fields;
  readonly templates: readonly string[];
  /** Which of them is shown. */
  readonly at: number;
  readonly onStep: (at: number) => void;
};

/** Both sides of a note's cards, one card at a time. */
export function NoteFaces({ fields, templates, at, onStep }: Props) {
  const { common, library: words } = useMessages();
  const face = cardFace(fields, templates[at] ?? '');
  if (!face.ok) return null;
  return (
    <div className={styles.faces}>
      {templates.length > 1 && (
        <div className={styles.stepper}>
          <IconButton label={words.previousCard} disabled={at === 0} onClick={() => onStep(at - 1)}>
            <Icon name="left" />
          </IconButton>
          <span aria-live="polite">{words.cardOf(at + 1, templates.length)}</span>
          <IconButton label={words.nextCard} disabled={at === templates.length - 1} onClick={() => onStep(at + 1)}>
            <Icon name="right" />
          </IconButton>
        </div>
      )}
      <h3 className={styles.faceName}>{common.question}</h3>
      <Markdown text={face.value.question} />
      <h3 className={styles.faceName}>{common.answer}</h3>
      <Markdown text={face.value.answer} />
    </div>
  );
}
