import { useId, useMemo } from 'react';
import type { DeckPlan, ImportProblem } from '../../app/import-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { Fold } from '../parts/fold.tsx';
import { headline } from '../parts/headline.ts';
import { noteTexts } from '../parts/note-texts.ts';
import { ProblemList } from '../parts/problem-list.tsx';
import { useCapped } from '../parts/use-capped.tsx';
import { ChangedNoteView } from './changed-note.tsx';
import { holdsHtml } from './html-tags.ts';
import styles from './import.module.css';
import { LintFold } from './lint-fold.tsx';
import { NoteFold } from './note-fold.tsx';
import { Numbers } from './numbers.tsx';

/** One deck of the preview: the counts, then every change to what a person has already. */
export function DeckPreview({ plan }: { readonly plan: DeckPlan }) {
  const words = useMessages().imports;
  const id = useId();
  const changed = useCapped(plan.changed, 20);
  const warnings = useMemo(() => warningsOf(plan), [plan]);
  return (
    <section className={styles.deck} aria-labelledby={id}>
      <h2 id={id} className={styles.deckName}>
        {plan.name} {!plan.exists && <span className={styles.badge}>{words.newDeck}</span>}
      </h2>
      <p className={styles.file}>{plan.file === '' ? words.pastedName : plan.file}</p>
      <Numbers
        rows={[
          { label: words.added, value: plan.added.length },
          { label: words.changed, value: plan.changed.length },
          { label: words.unchanged, value: plan.unchanged },
          { label: words.moved, value: plan.moved },
          { label: words.gone, value: plan.gone.length },
        ]}
      />
      {plan.detailsChanged && <p className={styles.hint}>{words.detailsChanged}</p>}
      {plan.moved > 0 && <p className={styles.hint}>{words.movedHint}</p>}
      {plan.changed.length > 0 && (
        <div className={styles.changes}>
          <h3 className={styles.part}>{words.changed}</h3>
          <ul>
            {changed.shown.map((note) => (
              <ChangedNoteView key={note.id} note={note} />
            ))}
          </ul>
          {changed.showMore}
        </div>
      )}
      <NoteFold title={words.gone} lines={plan.gone.map((note) => headline(note.fields))} />
      <NoteFold title={words.added} lines={plan.added.map(headline)} />
      {warnings.length > 0 && (
        <Fold summary={words.warnings(warnings.length)}>
          <ProblemList problems={warnings} more={0} />
        </Fold>
      )}
      <LintFold notes={plan.lint} />
    </section>
  );
}

/** What reading the file found, after what would look wrong in any of the notes that it brings. */
function warningsOf({ file, name, added, changed, warnings }: DeckPlan): readonly ImportProblem[] {
  const brought = [...added, ...changed.map((note) => note.after)];
  if (!brought.some((fields) => noteTexts(fields).some(({ text }) => holdsHtml(text)))) return warnings;
  return [{ file, code: 'html-as-text', path: name }, ...warnings];
}
