import { describe, expect, it } from 'vitest';
import { gatherPictures, MAX_PICTURE_BYTES } from '../../src/app/gather-pictures.ts';

const note = (path: string, ...addresses: string[]) => ({
  path,
  pictures: addresses.map((address, start) => ({ address, start, end: start })),
});
const file = (path: string, content: string) => ({ path, file: new Blob([content]) });

describe('gathering the pictures of notes', () => {
  it('[PIC-3] keeps each file once, under its hash, whatever it is called and however many notes show it', async () => {
    const files = [
      file('n/a.png', 'same'),
      file('n/b.PNG', 'same'),
      file('n/c.svg', 'other'),
      file('n/unused.png', ''),
    ];
    const { of, media, missing } = await gatherPictures(
      [note('n/one.md', 'a.png', './a.png', 'b.PNG'), note('n/two.md', 'c.svg', 'https://example.org/d.png')],
      files,
    );
    // printf same | sha256sum
    const same = '0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5';
    expect(of.get('n/one.md')).toEqual({ 'a.png': same, 'b.PNG': same });
    expect(media.map(({ blob }) => blob.type)).toEqual(['image/png', 'image/svg+xml']);
    expect(Object.values(of.get('n/two.md') ?? {})).toEqual([media[1]?.hash]);
    expect(missing).toEqual([]);
  });

  it('[PIC-4] tells which pictures did not come along or are too large', async () => {
    const large = { path: 'big.png', file: new Blob([new Uint8Array(MAX_PICTURE_BYTES + 1)]) };
    const { of, missing, media } = await gatherPictures([note('one.md', 'lost.png', 'big.png')], [large]);
    expect(missing).toEqual([
      { file: 'one.md', address: 'lost.png' },
      { file: 'one.md', address: 'big.png' },
    ]);
    expect([of.get('one.md'), media]).toEqual([{}, []]);
  });
});
