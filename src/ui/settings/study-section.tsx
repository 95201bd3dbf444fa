import type { Settings } from '../../app/app.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { NumberRow } from './number-row.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { SwitchRow } from './switch-row.tsx';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const LEARN_AHEAD = { min: 0, max: 1439 };

/** How the study day and the review screen behave on this device. */
export function StudySection({ settings }: { readonly settings: Settings }) {
  const { preferences } = useApp();
  const { memory, settings: words } = useMessages();
  return (
    <Section title={words.studyTitle}>
      <ChoiceRow
        field="rollover"
        label={words.rolloverHour}
        hint={words.rolloverHint}
        value={String(settings.rolloverHour)}
        choices={HOURS.map((hour) => ({ value: String(hour), label: words.hour(hour) }))}
        onSave={(hour) => preferences.change({ rolloverHour: Number(hour) })}
      />
      <NumberRow
        field="learn-ahead"
        label={words.learnAhead}
        hint={words.learnAheadHint}
        value={settings.learnAheadMinutes}
        range={LEARN_AHEAD}
        onSave={(learnAheadMinutes) => preferences.change({ learnAheadMinutes })}
      />
      <SwitchRow
        field="intervals"
        label={words.intervalsOnButtons}
        value={settings.intervalsOnButtons}
        onSave={(intervalsOnButtons) => preferences.change({ intervalsOnButtons })}
      />
      <SwitchRow
        field="streak"
        label={words.streak}
        hint={words.streakHint}
        value={settings.streak}
        onSave={(streak) => preferences.change({ streak })}
      />
      <div className={styles.link}>
        <p className={styles.hint}>{memory.fromSettingsHint}</p>
        <ButtonLink href="/memory">{memory.fromSettings}</ButtonLink>
      </div>
    </Section>
  );
}
