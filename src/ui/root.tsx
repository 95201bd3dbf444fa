import { useEffect } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { App, CollectionState } from '../app/app.ts';
import { takeShared } from '../app/shared-files.ts';
import { AppContext } from './app-context.ts';
import { type Language, resolveLanguage, WordsContext } from './i18n/messages.ts';
import { DropAnywhere } from './import/drop-anywhere.tsx';
import { consumeLaunchedFiles } from './import/launch-files.ts';
import { LiveRegion } from './parts/live-region.tsx';
import { preloadReview, Routes } from './routes.tsx';
import { CollectionGate } from './shell/collection-gate.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { Shell } from './shell/shell.tsx';
import { StaticShell } from './shell/static-shell.tsx';
import { useTheme } from './shell/use-theme.ts';
import { useWords } from './shell/use-words.ts';

/** The whole user interface on one app. */
export function Root({ app }: { readonly app: App }) {
  const state = useStore(app.collection);
  const words = useWords(languageOf(state));
  useTheme(state.status === 'ready' ? state.settings.theme : null);
  useEffect(() => {
    // Its failure is the review's own to tell, when it is asked for.
    preloadReview().catch(() => undefined);
  }, []);
  if (words === null || state.status === 'opening') return <StaticShell />;
  return (
    <AppContext value={app}>
      <WordsContext value={words}>
        <Router hook={useHashLocation}>
          <LiveRegion>
            <Screens app={app} />
          </LiveRegion>
        </Router>
      </WordsContext>
    </AppContext>
  );
}

function Screens({ app }: { readonly app: App }) {
  const [path, navigate] = useLocation();
  useEffect(() => consumeLaunchedFiles(app, navigate), [app, navigate]);
  // The app was opened with something shared: its worker has kept it and led here.
  useEffect(() => {
    if (location.hash !== '#/notes') return;
    void takeShared().then((files) => {
      if (files.length > 0) void app.workbench.read(files);
    });
  }, [app]);
  return (
    <Shell>
      <ErrorBoundary key={path}>
        <CollectionGate>
          <Routes />
        </CollectionGate>
      </ErrorBoundary>
      <DropAnywhere />
    </Shell>
  );
}

/** Before the settings are read, what index.html has found out. */
function languageOf(state: CollectionState): Language {
  if (state.status === 'ready') return resolveLanguage(state.settings.language, navigator.languages);
  return document.documentElement.lang === 'ko' ? 'ko' : 'en';
}
