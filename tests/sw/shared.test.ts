import { describe, expect, it } from 'vitest';
import { notesInShare } from '../../src/sw/shared.ts';

function share(entries: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('what is shared', () => {
  it('[PWA-16] are its files, whatever words come with them', async () => {
    const notes = notesInShare(
      share([
        ['title', 'a.md'],
        ['text', 'a.md'],
        ['files', new File(['# 가'], 'a.md')],
        ['files', new File(['# 나'], 'b.md')],
      ]),
    );
    expect(notes.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    expect(await notes[0]?.file.text()).toBe('# 가');
  });

  it.each([
    [[['text', '글이다.']], '글이다.'],
    [
      [
        ['title', '제목'],
        ['text', '글이다.'],
        ['url', 'https://a.example'],
      ],
      '# 제목\n\n글이다.\n\nhttps://a.example',
    ],
    [
      [
        ['title', '제목'],
        ['text', '# 다른 제목\n\n글'],
      ],
      '# 다른 제목\n\n글',
    ],
  ] as const)('[PWA-16] is a note of its own when it is text: %j', async (entries, text) => {
    const [note] = notesInShare(share(entries));
    expect(note?.path).toBe('');
    expect(await note?.file.text()).toBe(text);
  });

  it('[PWA-16] is nothing when it holds nothing', () => {
    expect(notesInShare(share([['title', '제목만']]))).toEqual([]);
  });
});
