import { Route, Switch } from 'wouter';
import { type DeckId, deckId } from '../core/kernel/ids.ts';
import { DonePage } from './done/done-page.tsx';
import { lazyScreen } from './shell/lazy-screen.tsx';
import { NotFound } from './shell/not-found.tsx';
import { TodayPage } from './today/today-page.tsx';

const review = lazyScreen(async () => (await import('./review/review-screen.tsx')).ReviewScreen);
const library = lazyScreen(async () => (await import('./library/library-page.tsx')).LibraryPage);
const deck = lazyScreen(async () => (await import('./library/deck-page.tsx')).DeckPage);
const imports = lazyScreen(async () => (await import('./import/import-page.tsx')).ImportPage);
const workbench = lazyScreen(async () => (await import('./workbench/workbench-page.tsx')).WorkbenchPage);
const settings = lazyScreen(async () => (await import('./settings/settings-page.tsx')).SettingsPage);

/** Fetches the review while the person is still looking at Today. */
export const preloadReview = review.preload;

/** Which screen stands at which place. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={TodayPage} />
      <Route path="/review/:deck?">
        {({ deck: id }) => (
          <review.Screen key={id} deck={id === undefined ? null : deckInAddress()} done={<DonePage />} />
        )}
      </Route>
      <Route path="/library" component={library.Screen} />
      <Route path="/library/:deck">{({ deck: id }) => <deck.Screen key={id} id={deckInAddress()} />}</Route>
      <Route path="/import" component={imports.Screen} />
      <Route path="/notes" component={workbench.Screen} />
      <Route path="/settings" component={settings.Screen} />
      <Route component={NotFound} />
    </Switch>
  );
}

/**
 * A deck's id may hold any character, a slash and a per cent sign too. The router has undone some of the escapes and
 * cannot say which, so the address itself is read.
 */
function deckInAddress(): DeckId {
  const written = location.hash.replace(/^#?\/?[^/]*\//, '');
  try {
    return deckId(decodeURIComponent(written));
  } catch (error) {
    // Typed by hand, with a per cent sign that escapes nothing.
    if (error instanceof URIError) return deckId(written);
    throw error;
  }
}
