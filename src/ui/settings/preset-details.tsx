import { PRESET_RANGES } from '../../core/review/check-preset.ts';
import type { Mix, Preset } from '../../core/review/preset.ts';
import { useMessages } from '../i18n/messages.ts';
import { ChoiceRow } from './choice-row.tsx';
import { NumberRow } from './number-row.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { SpreadSection } from './spread-section.tsx';
import { SwitchRow } from './switch-row.tsx';

const REVIEW_ORDERS = ['due', 'retrievability-ascending', 'retrievability-descending', 'random'] as const;
const NEW_ORDERS = ['position', 'random'] as const;
const MIXES: readonly Mix[] = ['mix', 'before', 'after'];

type Props = { readonly preset: Preset; readonly change: (changes: Partial<Preset>) => Promise<void> };

/** The options of a preset that few people touch: order, siblings, and the last handful. */
export function PresetDetails({ preset, change }: Props) {
  const words = useMessages().settings;
  const mixes = MIXES.map((value) => ({ value, label: words.newMixes[value] }));
  return (
    <>
      <Section title={words.orderTitle}>
        <ChoiceRow
          field="review-order"
          label={words.reviewOrder}
          value={preset.reviewOrder}
          choices={REVIEW_ORDERS.map((value) => ({ value, label: words.reviewOrders[value] }))}
          onSave={(reviewOrder) => change({ reviewOrder })}
        />
        <ChoiceRow
          field="new-order"
          label={words.newOrder}
          value={preset.newOrder}
          choices={NEW_ORDERS.map((value) => ({ value, label: words.newOrders[value] }))}
          onSave={(newOrder) => change({ newOrder })}
        />
        <ChoiceRow
          field="new-mix"
          label={words.newMix}
          value={preset.newMix}
          choices={mixes}
          onSave={(newMix) => change({ newMix })}
        />
        <ChoiceRow
          field="interday-mix"
          label={words.interdayMix}
          value={preset.interdayMix}
          choices={mixes}
          onSave={(interdayMix) => change({ interdayMix })}
        />
      </Section>
      <Section title={words.buryTitle}>
        <p className={styles.hint}>{words.buryHint}</p>
        <SwitchRow
          field="bury-new"
          label={words.buryNew}
          value={preset.buryNew}
          onSave={(buryNew) => change({ buryNew })}
        />
        <SwitchRow
          field="bury-reviews"
          label={words.buryReviews}
          value={preset.buryReviews}
          onSave={(buryReviews) => change({ buryReviews })}
        />
        <SwitchRow
          field="bury-interday"
          label={words.buryInterday}
          value={preset.buryInterday}
          onSave={(buryInterday) => change({ buryInterday })}
        />
      </Section>
      <SpreadSection preset={preset} change={change} />
      <Section title={words.advancedTitle}>
        <NumberRow
          field="maximum-interval"
          label={words.maximumInterval}
          value={preset.maximumInterval}
          range={PRESET_RANGES.maximumInterval}
          onSave={(maximumInterval) => change({ maximumInterval })}
        />
        <NumberRow
          field="leech-threshold"
          label={words.leechThreshold}
          hint={words.leechHint}
          value={preset.leechThreshold}
          range={PRESET_RANGES.leechThreshold}
          onSave={(leechThreshold) => change({ leechThreshold })}
        />
        <SwitchRow
          field="leech-suspends"
          label={words.leechSuspends}
          value={preset.leechSuspends}
          onSave={(leechSuspends) => change({ leechSuspends })}
        />
      </Section>
    </>
  );
}
