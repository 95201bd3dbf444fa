import { useId } from 'react';
import type { LintedNote } from '../../app/import-state.ts';
import { LINT_WHY, type LintRule } from '../../core/content/lint-rules.ts';
import { lint as korean } from '../i18n/ko/lint.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Fold } from '../parts/fold.tsx';
import { headline } from '../parts/headline.ts';
import { useCapped } from '../parts/use-capped.tsx';
import styles from './import.module.css';

/** Cards that could be asked better: each reason once, with the questions that it is about. Nothing has to be done. */
export function LintFold({ notes }: { readonly notes: readonly LintedNote[] }) {
  const words = useMessages().imports;
  if (notes.length === 0) return null;
  const count = new Set(notes.map(({ id }) => id)).size;
  const rules = [...new Set(notes.map(({ rule }) => rule))];
  return (
    <Fold summary={words.lintNotes(count)}>
      <p className={styles.hint}>{words.lintHint}</p>
      {rules.map((rule) => (
        <Reason key={rule} rule={rule} notes={notes.filter((note) => note.rule === rule)} />
      ))}
    </Fold>
  );
}

function Reason({ rule, notes }: { readonly rule: LintRule; readonly notes: readonly LintedNote[] }) {
  const words = useMessages().imports;
  const why = useLanguage() === 'ko' ? korean : LINT_WHY;
  const { shown, showMore } = useCapped(notes, 20);
  const id = useId();
  return (
    <div className={styles.reason}>
      <p id={id}>{why[rule]}</p>
      <ul aria-labelledby={id}>
        {shown.map((note) => (
          <li key={note.id}>
            <p className={styles.question}>{headline(note.fields)}</p>
            {note.other !== null && <p className={styles.like}>{words.lintOther(headline(note.other))}</p>}
          </li>
        ))}
      </ul>
      {showMore}
    </div>
  );
}
