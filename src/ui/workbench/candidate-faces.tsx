import { useState } from 'react';
import { cardFace, templatesOf } from '../../core/content/cards.ts';
import { parseCloze, plainText, stripMarks } from '../../core/content/cloze.ts';
import { markShown } from '../../core/content/cloze-faces.ts';
import { contrastTable } from '../../core/content/contrast.ts';
import type { Fields } from '../../core/content/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Markdown } from '../parts/markdown.tsx';
import styles from './candidate.module.css';
import { useWorkbenchWords } from './use-words.ts';

/** Both sides of a card as they will be asked, one card at a time when there are several. */
export function CandidateFaces({ fields }: { readonly fields: Fields }) {
  const { common } = useMessages();
  const words = useWorkbenchWords();
  const [wanted, setWanted] = useState(0);
  const templates = templatesOf(fields);
  const at = Math.min(wanted, templates.length - 1);
  const face = cardFace(fields, templates[at] ?? '');
  if (!face.ok) return <CandidateSummary fields={fields} />;
  return (
    <div className={styles.faces}>
      {templates.length > 1 && (
        <div className={styles.stepper}>
          <span aria-live="polite">{words.cardOf(at + 1, templates.length)}</span>
          <IconButton label={words.previousCard} disabled={at === 0} onClick={() => setWanted(at - 1)}>
            <Icon name="left" size={18} />
          </IconButton>
          <IconButton label={words.nextCard} disabled={at === templates.length - 1} onClick={() => setWanted(at + 1)}>
            <Icon name="right" size={18} />
          </IconButton>
        </div>
      )}
      <div className={styles.question}>
        <span className="visually-hidden">{common.question}: </span>
        <Markdown text={face.value.question} />
      </div>
      <div className={styles.answer}>
        <span className="visually-hidden">{common.answer}: </span>
        <Markdown text={face.value.answer} />
      </div>
    </div>
  );
}

/** The same at a glance: a table whole, a text with its blanks filled in. */
export function CandidateSummary({ fields }: { readonly fields: Fields }) {
  if (fields.kind === 'cloze') {
    return (
      <div className={styles.answer} data-alone>
        <Markdown text={filledIn(fields.text)} />
      </div>
    );
  }
  const isContrast = fields.kind === 'contrast';
  return (
    <div className={styles.faces}>
      <div className={styles.question}>
        <Markdown text={isContrast ? stripMarks(fields.title) : fields.question} />
      </div>
      <div className={styles.answer}>
        <Markdown text={isContrast ? contrastTable(fields) : fields.answer} />
      </div>
    </div>
  );
}

/** All blanks of a text as answers. In formulas marks cannot stand: there the first blank is shown as its card does. */
function filledIn(text: string): string {
  if (text.includes('$')) {
    const fields: Fields = { kind: 'cloze', text };
    const face = cardFace(fields, templatesOf(fields)[0] ?? '');
    return face.ok ? face.value.answer : text;
  }
  return parseCloze(stripMarks(text))
    .map((piece) => (piece.kind === 'text' ? piece.text : markShown(plainText(piece.content))))
    .join('');
}
