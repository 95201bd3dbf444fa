import { describe, expect, it } from 'vitest';
import { findPicture, pictureKey } from '../../../src/core/content/pictures.ts';

describe('the pictures of a note', () => {
  it('[PIC-1] an address is one, however it is escaped and written', () => {
    const key = 'img/그림 1.png';
    for (const address of ['img/그림 1.png', './img/그림%201.png', 'img\\그림 1.png', 'img/그림 1.png?w=300#x']) {
      expect(pictureKey(address.normalize('NFD'))).toBe(key);
    }
    expect(pictureKey('a%zz.png')).toBe('a%zz.png');
  });

  it('[PIC-1] what lies elsewhere is no file of the note', () => {
    for (const address of ['https://example.org/a.png', '//example.org/a.png', 'data:image/png;base64,AA', ' file:a']) {
      expect(pictureKey(address)).toBe('');
      expect(findPicture('a.md', address, ['a.png'])).toBeUndefined();
    }
  });

  it('[PIC-2] a file is found from the note, else from the root, else by its name when only one has it', () => {
    const files = ['v/a/img/x.png', 'v/img/x.png', 'v/assets/only.png', 'img/root.png', 'v/b/x.png'];
    const find = (address: string) => findPicture('v/a/note.md', address, files);
    expect(find('img/x.png')).toBe('v/a/img/x.png');
    expect(find('../img/x.png')).toBe('v/img/x.png');
    expect(find('/img/root.png')).toBe('img/root.png');
    expect(find('only.png')).toBe('v/assets/only.png');
    expect(find('x.png')).toBeUndefined();
    expect(find('../../../../img/root.png')).toBe('img/root.png');
  });
});
