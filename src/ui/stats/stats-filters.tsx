import { useId } from 'react';
import { useStore } from 'zustand';
import type { DeckSummary } from '../../app/app.ts';
import type { StatsRange } from '../../core/insight/stats.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import styles from './stats.module.css';

const RANGES: readonly StatsRange[] = ['month', 'quarter', 'year', 'all'];

/** Which cards, and how far back. Tags and sources come when the notes have been read; without any they stay away. */
export function StatsFilters({ decks }: { readonly decks: readonly DeckSummary[] }) {
  const { stats } = useApp();
  const words = useMessages().stats;
  const { filter, labels } = useStore(stats.store);
  const range = useId();
  return (
    <section className={styles.filters} aria-label={words.filters}>
      <Choice
        label={words.deck}
        all={words.allDecks}
        value={filter.deck}
        choices={decks.map(({ id, name }) => ({ id, name }))}
        onChoose={(deck) => stats.filter({ deck })}
      />
      {labels !== null && labels.tags.length > 0 && (
        <Choice
          label={words.tag}
          all={words.allTags}
          value={filter.tag}
          choices={labels.tags.map((tag) => ({ id: tag, name: tag }))}
          onChoose={(tag) => stats.filter({ tag })}
        />
      )}
      {labels !== null && labels.sources.length > 0 && (
        <Choice
          label={words.source}
          all={words.allSources}
          value={filter.source}
          choices={labels.sources.map(({ id, title }) => ({ id, name: title }))}
          onChoose={(source) => stats.filter({ source })}
        />
      )}
      <fieldset className={styles.ranges}>
        <legend className="visually-hidden">{words.range}</legend>
        {RANGES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={range}
              checked={filter.range === one}
              onChange={() => stats.filter({ range: one })}
            />
            <span>{words.ranges[one]}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

type ChoiceProps<T extends string> = {
  readonly label: string;
  /** The word for no choice. */
  readonly all: string;
  readonly value: T | null;
  readonly choices: readonly { readonly id: T; readonly name: string }[];
  readonly onChoose: (value: T | null) => void;
};

function Choice<T extends string>({ label, all, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <label className={styles.choice}>
      <span className="visually-hidden">{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChoose(choices.find(({ id }) => id === event.target.value)?.id ?? null)}
      >
        <option value="">{all}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
