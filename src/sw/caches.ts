/** Caches belong to the whole origin: the scope in the name keeps apps under other paths out of each other's way. */
export function cacheName(scope: string, version: string): string {
  return `saegim ${scope} ${version}`;
}

/** This app's caches but for the current one and the newest before it; `names` is in order of creation. */
export function olderThanPrevious(scope: string, current: string, names: readonly string[]): readonly string[] {
  const mine = names.filter((name) => name.startsWith(cacheName(scope, '')) && name !== current);
  return mine.slice(0, -1);
}

/**
 * A request's path from the scope, '' for the page itself; null when it is none of this app's.
 * A navigation drops its query (`?source=...`); a file keeps it and so is left to the network.
 */
export function pathInScope(scope: string, requested: string, isNavigation: boolean): string | null {
  const url = new URL(requested);
  url.hash = '';
  if (isNavigation) url.search = '';
  if (!url.href.startsWith(scope)) return null;
  const path = url.href.slice(scope.length);
  return path === 'index.html' ? '' : path;
}
