import { useMemo } from 'react';
import { Route, Switch } from 'wouter';
import { deckId, sourceId } from '../core/kernel/ids.ts';
import { DonePage } from './done/done-page.tsx';
import { lazyScreen } from './shell/lazy-screen.tsx';
import { NotFound } from './shell/not-found.tsx';
import { TodayPage } from './today/today-page.tsx';

const review = lazyScreen(async () => (await import('./review/review-screen.tsx')).ReviewScreen);
const library = lazyScreen(async () => (await import('./library/library-page.tsx')).LibraryPage);
const deck = lazyScreen(async () => (await import('./library/deck-page.tsx')).DeckPage);
const stats = lazyScreen(async () => (await import('./stats/stats-page.tsx')).StatsPage);
const imports = lazyScreen(async () => (await import('./import/import-page.tsx')).ImportPage);
const note = lazyScreen(async () => (await import('./note/note-page.tsx')).NotePage);
const memory = lazyScreen(async () => (await import('./memory/memory-page.tsx')).MemoryPage);
const workbench = lazyScreen(async () => (await import('./workbench/workbench-page.tsx')).WorkbenchPage);
const settings = lazyScreen(async () => (await import('./settings/settings-page.tsx')).SettingsPage);

/** Fetches the review while the person is still looking at Today. */
export const preloadReview = review.preload;

/** Which screen stands at which place. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={TodayPage} />
      <Route path="/review/section/:section/:source">
        {({ section, source }) => <SectionReview key={`${section} ${source}`} section={Number(section)} />}
      </Route>
      <Route path="/review/:deck?">
        {({ deck: id }) => (
          <review.Screen key={id} wanted={id === undefined ? null : deckId(idInAddress(1))} done={<DonePage />} />
        )}
      </Route>
      <Route path="/library" component={library.Screen} />
      <Route path="/library/:deck">{({ deck: id }) => <deck.Screen key={id} id={deckId(idInAddress(1))} />}</Route>
      <Route path="/note/:source">{({ source }) => <note.Screen key={source} id={sourceId(idInAddress(1))} />}</Route>
      <Route path="/stats" component={stats.Screen} />
      <Route path="/import" component={imports.Screen} />
      <Route path="/memory" component={memory.Screen} />
      <Route path="/notes" component={workbench.Screen} />
      <Route path="/settings" component={settings.Screen} />
      <Route component={NotFound} />
    </Switch>
  );
}

function SectionReview({ section }: { readonly section: number }) {
  const wanted = useMemo(() => ({ source: sourceId(idInAddress(3)), section }), [section]);
  return <review.Screen wanted={wanted} done={<DonePage />} />;
}

/**
 * What follows the given number of parts in the address. An id may hold any character, a slash and a per cent sign
 * too. The router has undone some of the escapes and cannot say which, so the address itself is read.
 */
function idInAddress(parts: number): string {
  const written = location.hash
    .replace(/^#?\/?/, '')
    .split('/')
    .slice(parts)
    .join('/');
  try {
    return decodeURIComponent(written);
  } catch (error) {
    // Typed by hand, with a per cent sign that escapes nothing.
    if (error instanceof URIError) return written;
    throw error;
  }
}
