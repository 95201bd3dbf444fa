import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Page } from '../parts/page.tsx';
import { AboutSection } from './about-section.tsx';
import { DataSection } from './data-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { ModelSection } from './model-section.tsx';
import { PresetSections } from './preset-sections.tsx';
import { SavingContext, useSavingState } from './saving.ts';
import { StudySection } from './study-section.tsx';

/** Options of decks (presets), of this device, and what is kept where. */
export function SettingsPage() {
  const state = useStore(useApp().collection);
  const words = useMessages().settings;
  const saving = useSavingState();
  if (state.status !== 'ready') return null;
  return (
    <Page title={words.title}>
      <SavingContext value={saving}>
        <PresetSections presets={state.presets} />
        <StudySection settings={state.settings} />
        <DisplaySection settings={state.settings} />
        <DataSection />
        <ModelSection />
        <AboutSection />
      </SavingContext>
    </Page>
  );
}
