import type { Settings } from '../../app/app.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ChoiceRow } from './choice-row.tsx';
import { Section } from './section.tsx';

const LANGUAGES = ['system', 'ko', 'en'] as const;
const THEMES = ['system', 'light', 'dark'] as const;

export function DisplaySection({ settings }: { readonly settings: Settings }) {
  const { preferences } = useApp();
  const words = useMessages().settings;
  return (
    <Section title={words.displayTitle}>
      <ChoiceRow
        field="language"
        label={words.language}
        value={settings.language}
        choices={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
        onSave={(language) => preferences.change({ language })}
      />
      <ChoiceRow
        field="theme"
        label={words.theme}
        value={settings.theme}
        choices={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        onSave={(theme) => preferences.change({ theme })}
      />
    </Section>
  );
}
