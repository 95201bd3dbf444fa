import type { Millis } from '../core/kernel/ids.ts';

const HOUR = 3_600_000;

export type PwaEvents = {
  readonly now: () => Millis;
  /** A new version waits. `apply` lets it in and reloads the page once; call it only when the person has agreed. */
  readonly onUpdateReady: (apply: () => void) => void;
  /** Everything needed to start without a network is stored now, for the first time. */
  readonly onOfflineReady: () => void;
};

/**
 * Registers `sw.js` beside the page (so also under a sub-path) and watches for new versions: at start, and when the
 * page is seen again, at most once an hour. Resolves to false where there are no workers or registration is refused
 * (a private window, an insecure host): the app then simply needs its network.
 */
export async function registerServiceWorker(events: PwaEvents): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI), {
      updateViaCache: 'none',
    });
    watch(registration, events);
    return true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}

function watch(registration: ServiceWorkerRegistration, events: PwaEvents): void {
  const isFirst = registration.active === null;
  const offer = (worker: ServiceWorker) => events.onUpdateReady(() => apply(worker));
  if (registration.waiting !== null && !isFirst) offer(registration.waiting);

  const follow = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active !== null) offer(worker);
      if (worker.state === 'activated' && isFirst) events.onOfflineReady();
    });
  };
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));

  let checkedAt = events.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || events.now() - checkedAt < HOUR) return;
    checkedAt = events.now();
    registration.update().catch(ignoreUnreachable);
  });
}

/** Reloads only here, where the person has pressed: another tab that this version also takes over is left alone. */
function apply(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage({ type: 'activate' });
}

/** Without a network there is nothing to update from. */
function ignoreUnreachable(error: unknown): void {
  if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
}
