import { cacheName, olderThanPrevious, pathInScope } from './caches.ts';
import { keepShared } from './shared.ts';

declare const self: ServiceWorkerGlobalScope;
/** Every file of this build as [path from the scope, subresource integrity]; the page itself is ''. */
declare const PRECACHE: readonly (readonly [string, string])[];
declare const VERSION: string;

const scope = self.registration.scope;
const current = cacheName(scope, VERSION);
const files = PRECACHE;
const known = new Set(files.map(([path]) => path));

/** All or nothing: one missing or altered file, and this version is not installed; the old one goes on. */
async function install(): Promise<void> {
  const cache = await caches.open(current);
  try {
    await Promise.all(
      files.map(async ([path, integrity]) => {
        const url = new URL(path, scope);
        const response = await fetch(url, { cache: 'reload', credentials: 'same-origin', integrity });
        // A navigation refuses a redirected response, so one that was redirected must never be kept.
        if (!response.ok || response.redirected) throw new TypeError(`${response.status} ${url}`);
        await cache.put(url, response);
      }),
    );
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
}

/** The version before stays: another tab may still run it and ask for its lazily loaded parts. */
async function activate(): Promise<void> {
  const old = olderThanPrevious(scope, current, await caches.keys());
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request, path: string): Promise<Response> {
  const options = { ignoreSearch: request.mode === 'navigate', ignoreVary: true };
  const url = new URL(path, scope);
  const here = await (await caches.open(current)).match(url, options);
  if (here !== undefined) return here;
  const before = path.startsWith('assets/') ? await caches.match(url, options) : undefined;
  return before ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && request.url === new URL('share', scope).href) {
    event.respondWith(keepShared(request, scope));
    return;
  }
  if (request.method !== 'GET') return;
  const path = pathInScope(scope, request.url, request.mode === 'navigate');
  if (path === null) return;
  if (known.has(path) || path.startsWith('assets/')) event.respondWith(answer(request, path));
});

// A new version takes over only when the person has agreed to it, so never in the middle of a review.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'activate') event.waitUntil(self.skipWaiting());
});
