import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Image = { readonly src: string; readonly sizes: string; readonly type: string; readonly purpose?: string };
type Manifest = {
  readonly icons: readonly Image[];
  readonly screenshots: readonly (Image & { readonly label: string; readonly form_factor: string })[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string; readonly icons: readonly Image[] }[];
  readonly file_handlers: readonly { readonly action: string }[];
  readonly share_target: { readonly action: string };
};

const read = (name: string) => JSON.parse(readFileSync(join('public', name), 'utf8')) as Manifest;
const korean = read('manifest.webmanifest');
const english = read('manifest.en.webmanifest');

/** A PNG's width and height, from its first chunk. */
function sizeOf(path: string): string {
  const bytes = readFileSync(path);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('the manifest', () => {
  const images = [...korean.icons, ...korean.shortcuts.flatMap(({ icons }) => icons), ...korean.screenshots];
  it.each(images.filter(({ type }) => type === 'image/png').map(({ src, sizes }) => [src, sizes]))(
    '[PWA-13] shows %s in the size it states, %s',
    (src, sizes) => {
      expect(sizeOf(join('public', src))).toBe(sizes);
    },
  );

  it('[PWA-13] has icons of both sizes, one that may be masked, and pictures for both shapes', () => {
    expect(korean.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['any any', '192x192 any', '512x512 any', '512x512 maskable']),
    );
    expect(korean.screenshots.map((picture) => picture.form_factor)).toEqual(['narrow', 'wide']);
  });

  it('[PWA-13] leads to Review and Import, and takes decks and notes, under any path', () => {
    expect(korean.shortcuts.map(({ url }) => url)).toEqual(['./#/review', './#/import']);
    expect(korean.file_handlers.map(({ action }) => action)).toEqual(['./#/import', './#/notes']);
    expect(korean.share_target.action).toBe('./share');
  });

  it('[PWA-13] says the same in English, so that changing the language does not make another app', () => {
    const WORDS = /^(name|short_name|description|lang|label)$/;
    const withoutWords = (manifest: Manifest) =>
      JSON.stringify(manifest, (key, value) => (WORDS.test(key) ? undefined : value));
    expect(withoutWords(english)).toBe(withoutWords(korean));
    expect(JSON.stringify(english)).not.toMatch(/[가-힣]/);
  });
});
