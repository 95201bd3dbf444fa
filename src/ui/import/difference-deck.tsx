import { useId } from 'react';
import type { NotesPlan, Schedule } from '../../app/import-state.ts';
import type { NoteId } from '../../core/kernel/ids.ts';
import { useMessages } from '../i18n/messages.ts';
import { headline } from '../parts/headline.ts';
import { useCapped } from '../parts/use-capped.tsx';
import { ChangedCardView } from './changed-card.tsx';
import styles from './import.module.css';
import { NoteFold } from './note-fold.tsx';
import { Numbers } from './numbers.tsx';

export type Choices = {
  readonly schedules: ReadonlyMap<NoteId, Schedule>;
  readonly taken: ReadonlySet<NoteId>;
  readonly onSchedule: (id: NoteId, schedule: Schedule) => void;
  readonly onTake: (id: NoteId, isTaken: boolean) => void;
};

/** What the notes change in one deck: the counts, each changed card, and the rest folded away. */
export function DifferenceDeck({ plan, choices }: { readonly plan: NotesPlan; readonly choices: Choices }) {
  const { imports, difference: words } = useMessages();
  const id = useId();
  const changed = useCapped(plan.changed, 20);
  return (
    <section className={styles.deck} aria-labelledby={id}>
      <h2 id={id} className={styles.deckName}>
        {plan.name} {!plan.exists && <span className={styles.badge}>{imports.newDeck}</span>}
      </h2>
      <Numbers
        rows={[
          { label: words.added, value: plan.added.length },
          { label: words.changed, value: plan.changed.length },
          { label: words.moved, value: plan.moved.length },
          { label: words.gone, value: plan.gone.length },
          { label: words.unchanged, value: plan.unchanged },
        ]}
      />
      {plan.changed.length > 0 && (
        <div className={styles.changes}>
          <h3 className={styles.part}>{words.changed}</h3>
          <ul>
            {changed.shown.map((card) => (
              <ChangedCardView
                key={card.id}
                card={card}
                schedule={choices.schedules.get(card.id) ?? 'keep'}
                isTaken={choices.taken.has(card.id)}
                onSchedule={(schedule) => choices.onSchedule(card.id, schedule)}
                onTake={(isTaken) => choices.onTake(card.id, isTaken)}
              />
            ))}
          </ul>
          {changed.showMore}
        </div>
      )}
      <NoteFold title={words.gone} lines={plan.gone.map((note) => headline(note.fields))} />
      <NoteFold title={words.added} lines={plan.added.map(headline)} />
      <NoteFold
        title={words.moved}
        lines={plan.moved.map(({ fields, from, to }) => (
          <>
            {headline(fields)} <span className={styles.hint}>{words.movedTo(from, to)}</span>
          </>
        ))}
      />
    </section>
  );
}
