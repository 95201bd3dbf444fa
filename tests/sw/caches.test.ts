import { describe, expect, it } from 'vitest';
import { cacheName, olderThanPrevious, pathInScope } from '../../src/sw/caches.ts';

const SCOPE = 'https://host.example/saegim/';

describe('olderThanPrevious', () => {
  const name = (version: string) => cacheName(SCOPE, version);

  it('[PWA-5] keeps the current version and the one before it', () => {
    expect(olderThanPrevious(SCOPE, name('4'), ['1', '2', '3', '4'].map(name))).toEqual([name('1'), name('2')]);
    expect(olderThanPrevious(SCOPE, name('2'), ['1', '2'].map(name))).toEqual([]);
  });

  it('[PWA-3] leaves the caches of other apps alone', () => {
    const others = [
      'another',
      cacheName('https://host.example/saegim/beta/', '1'),
      cacheName('https://host.example/', '1'),
    ];
    expect(olderThanPrevious(SCOPE, name('9'), [...others, name('8'), name('9')])).toEqual([]);
  });
});

describe('pathInScope', () => {
  it.each([
    ['', true, ''],
    ['index.html', true, ''],
    ['?source=shortcut', true, ''],
    ['#/import', true, ''],
    ['assets/a.js', false, 'assets/a.js'],
    ['decks/index.json?fresh', false, 'decks/index.json?fresh'],
  ])('[PWA-2] reads %o (a navigation: %o) as %o', (path, isNavigation, expected) => {
    expect(pathInScope(SCOPE, SCOPE + path, isNavigation)).toBe(expected);
  });

  it('[PWA-3] is none of its business outside the scope or on another host', () => {
    expect(pathInScope(SCOPE, 'https://host.example/other/', true)).toBeNull();
    expect(pathInScope(SCOPE, 'https://else.example/saegim/', false)).toBeNull();
  });
});
