import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_NESTING, nestingOf } from '../../../src/formats/notes/nesting.ts';
import { parseUnits } from '../../../src/formats/notes/parse-units.ts';
import { MAX_ARCHIVE_FILES, MAX_UNPACKED_BYTES, readArchive } from '../../../src/formats/notes/read-archive.ts';
import { readNoteFile } from '../../../src/formats/notes/read-note-file.ts';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';

const read = (bytes: Uint8Array) => {
  const result = readNoteFile(bytes, 'n.md');
  return result.ok ? result.value.warnings.map(({ code }) => code) : result.error.errors.map(({ code }) => code);
};
const unpack = (bytes: Uint8Array) => {
  const result = readArchive(bytes);
  return result.ok ? result.value.map(({ path }) => path) : result.error.errors.map(({ code }) => code);
};

describe('what is no note', { timeout: 60_000 }, () => {
  it('[NOTE-19] is refused with a code of its own', () => {
    expect(read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]))).toEqual(['binary']);
    expect(read(new Uint8Array([0x23, 0x20, 0xff, 0x41]))).toEqual(['not-utf-8']);
    expect(read(new Uint8Array([0xff, 0xfe, 0x23, 0]))).toEqual(['utf-16']);
    expect(read(new Uint8Array())).toEqual(['empty-file']);
    expect(read(strToU8(' \n\n'))).toEqual(['empty-file']);
    expect(read(new Uint8Array(11 * 1024 * 1024).fill(97))).toEqual(['too-large']);
  });

  it('[NOTE-19] lists and quotes of ten thousand levels are refused before they are parsed', () => {
    expect(read(strToU8(`${'- '.repeat(10_000)}a\n`))).toEqual(['too-nested']);
    expect(read(strToU8(`${'>'.repeat(10_000)} a\n`))).toEqual(['too-nested']);
    const steps = Array.from({ length: 2000 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n');
    expect(read(strToU8(steps))).toEqual(['too-nested']);
    const deep = Array.from({ length: MAX_NESTING }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n');
    expect(read(strToU8(deep))).toEqual([]);
    expect(nestingOf('- a\n  - b\n    > c\n- d\n1. - x\n')).toBe(3);
  });

  it('[NOTE-20] a note longer than a source may be is read, and it is told that its text is cut', () => {
    const text = `Q: 하나?\nA: 둘\n\n---\n\n\`\`\`\n${'가나다라 마바사\n\n'.repeat(120_000)}\`\`\`\n\nQ: 셋?\nA: 넷\n`;
    const result = readNoteFile(strToU8(text), 'n.md');
    expect(result.ok && result.value.warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ['source-cut', '1000000'],
    ]);
    expect(result.ok && result.value.reading.explicit).toHaveLength(2);
  });
});

describe('a paragraph without end', { timeout: 60_000 }, () => {
  it('[NOTE-28] is left alone, and what stands around it is read', () => {
    for (const bit of ['a', '가', '*a ', '[a](', '*a _b [c ', '가 : 나 ', '*가*\n', '{{c1::', '- a *b* ']) {
      const endless = bit.repeat(140_000 / bit.length);
      const note = readStudyNote(`Q: 하나?\nA: 둘\n\n${endless}\n\nQ: 셋?\nA: 넷\n`, 'n.md');
      expect([bit, note.explicit.length, note.suggested.length]).toEqual([bit, 2, 0]);
    }
  });

  it('[NOTE-28] is none where it is many lines, as a list of words is', () => {
    const words = Array.from({ length: 2000 }, (_, n) => `word ${n}::its meaning ${n}`).join('\n');
    const note = readStudyNote(`#flashcards\n${words}\n\nQ: a\nA: b\n`, 'n.md');
    expect([note.explicit.length, note.lineOf(note.explicit[1999]?.start ?? 0)]).toEqual([2001, 2001]);
  });

  it('[NOTE-28] is none where code, items or rows go on for long', () => {
    const last = (text: string) => parseUnits(text).at(-1)?.node.type;
    expect(last(`~~~js a\n${'let a = 1\n'.repeat(3000)}~~~`)).toBe('code');
    expect(last('- *a* b\n'.repeat(5000))).toBe('list');
    expect(last(`| a | b |\n| --- | --- |\n${'| *a* | b |\n'.repeat(3000)}`)).toBe('table');
  });
});

describe('notes in an archive', () => {
  it('[NOTE-21] are its notes and pictures, without what tools leave in it', () => {
    const archive = zipSync({
      'notes/a.md': strToU8('# a'),
      'img/b.png': new Uint8Array([1]),
      'c.pdf': new Uint8Array([1]),
      '.obsidian/x.md': strToU8('x'),
      '__MACOSX/notes/._a.md': strToU8('x'),
    });
    expect(unpack(archive)).toEqual(['notes/a.md', 'img/b.png']);
    expect(unpack(zipSync({ 'c.pdf': new Uint8Array([1]) }))).toEqual(['no-notes']);
  });

  it('[NOTE-21] have their Korean names, whichever way the archive writes them', () => {
    const named = (bytes: readonly number[]) => {
      const archive = zipSync({ 'xxxxxx.md': strToU8('a') });
      for (let at = archive.length - 9; at >= 0; at -= 1) {
        if (String.fromCharCode(...archive.subarray(at, at + 9)) === 'xxxxxx.md') archive.set(bytes, at);
      }
      return unpack(archive);
    };
    expect(named([...new TextEncoder().encode('카프')])).toEqual(['카프.md']);
    expect(named([0xc4, 0xab, 0xc7, 0xc1, 0xc4, 0xab])).toEqual(['카프카.md']);
  });

  it('[NOTE-22] a bomb is refused by what it says of itself, and one that lies gets no more room than it asked for', () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(1024) });
    const says = (size: number) => {
      const copy = bomb.slice();
      const view = new DataView(copy.buffer);
      const central = copy.findIndex((_, at) => view.getUint32(Math.min(at, copy.length - 4), true) === 0x02014b50);
      view.setUint32(central + 24, size, true);
      return unpack(copy);
    };
    expect(says(MAX_UNPACKED_BYTES + 1)).toEqual(['archive-too-large']);
    expect(says(0xffff_fff0)).toEqual(['archive-too-large']);
    expect([['a.md'], ['broken-archive']]).toContainEqual(says(10));
    const many = Object.fromEntries(
      Array.from({ length: MAX_ARCHIVE_FILES + 1 }, (_, n) => [`${n}.md`, new Uint8Array()]),
    );
    expect(unpack(zipSync(many, { level: 0 }))).toEqual(['too-many']);
  });

  it('[NOTE-22] one that is cut off or no archive at all is refused', () => {
    const archive = zipSync({ 'a.md': strToU8('# a') });
    expect(unpack(archive.subarray(0, 40))).toEqual(['broken-archive']);
    expect(unpack(new Uint8Array([1, 2, 3]))).toEqual(['broken-archive']);
    expect(unpack(new Uint8Array())).toEqual(['broken-archive']);
  });
});
