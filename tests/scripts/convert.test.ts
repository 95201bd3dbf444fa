import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/convert.ts';
import { run } from '../../scripts/shell.ts';
import { readDeckFile } from '../../src/formats/deck-json.ts';

let folder = '';
const said: string[] = [];
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saegim-convert-'));
  said.length = 0;
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((line: string) => {
      said.push(line);
    });
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('npm run convert', () => {
  it('[CONVERT-1] writes a deck and a report of what is written as cards, and of prose with --suggest', async () => {
    await writeFile(at('n.md'), '# 노트\n\nQ: 하나?\nA: 둘\n\n---\n\n파드는 배포의 최소 단위를 말한다.\n');
    const args = [at('n.md'), '--out', at('d.json'), '--report', at('r.json')];
    expect(await main(args)).toBe(0);
    expect(JSON.parse(await readFile(at('r.json'), 'utf8'))).toEqual([
      {
        file: at('n.md'),
        lines: [3, 4],
        kind: 'basic',
        reader: 'question-answer',
        explicit: true,
        confidence: 1,
        question: '하나?',
        answer: '둘',
      },
    ]);
    expect(await main([...args, '--suggest'])).toBe(0);
    expect(JSON.parse(await readFile(at('r.json'), 'utf8'))).toHaveLength(2);
    const read = readDeckFile(await readFile(at('d.json'), 'utf8'), 'd.json');
    expect(read.ok && read.value[0]?.notes.map(({ from }) => from?.quote)).toEqual([
      'Q: 하나?\nA: 둘',
      '파드는 배포의 최소 단위를 말한다.',
    ]);
  });

  it('[CONVERT-4] says by line what was kept, changed since the last time, lost and skipped', async () => {
    const note = (answer: string) =>
      `# 노트\n\n## 빈 곳\n\n## 다음\n\nQ: 하나?\nA: ${answer}\n\nQ: 하나?\nA: ${answer}\n\nQ: 셋?\nA: 넷\n`;
    await writeFile(at('n.md'), note('둘'));
    await main([at('n.md'), '--out', at('d.json')]);
    await writeFile(at('n.md'), note('다섯'));
    said.length = 0;
    await main([at('n.md'), '--out', at('d.json')]);
    const lines = said
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('  line'));
    expect(lines.map((line) => line.trim())).toEqual([
      'line 3: skipped, a heading with nothing below it (빈 곳)',
      'line 7: changed, 하나?',
      'line 10: changed, 하나?',
      'line 13: kept, 셋?',
    ]);
  });

  it('[CONVERT-2] tells in a sentence what cannot be read, and writes nothing', async () => {
    const files: readonly (readonly [string, Uint8Array, RegExp])[] = [
      ['binary.md', new Uint8Array([1, 0, 0, 2, 0, 0, 0, 9]), /not a text file/],
      ['utf8.md', new Uint8Array([35, 32, 97, 10, 0xff, 0x41]), /utf8\.md:2: it is not valid UTF-8/],
      ['utf16.md', new Uint8Array([0xff, 0xfe, 0x41, 0]), /UTF-16/],
      ['empty.md', new Uint8Array(), /empty/],
    ];
    await writeFile(at('good.md'), 'Q: a\nA: b\n');
    for (const [name, bytes, sentence] of files) {
      await writeFile(at(name), bytes);
      expect(await main([at('good.md'), at(name), '--out', at('d.json'), '--report', at('r.json')]), name).toBe(1);
      expect(said.join('\n')).toMatch(sentence);
    }
    expect(await main([at('absent.md'), '--out', at('d.json')])).toBe(1);
    expect([existsSync(at('d.json')), existsSync(at('r.json'))]).toEqual([false, false]);
  });

  it('[CONVERT-3] ends with 2 for wrong usage and with 1 when no note holds a card', async () => {
    const wrong = [[], ['a.md'], ['--out', 'd.json'], ['a.md', '--out', 'd', '--headings', '7'], ['a.md', '--x']];
    for (const args of wrong) expect(await main(args)).toBe(2);
    expect(await main(['a.md', '--out', 'a.md'])).toBe(2);
    await writeFile(at('off.md'), '---\nstudy: false\n---\n\nQ: a\nA: b\n');
    expect(await main([at('off.md'), '--out', at('d.json')])).toBe(1);
    expect(said.join('\n')).toContain('study: false');
    await writeFile(at('h.md'), '# T\n\n## Pod\n\nSmall.\n');
    expect(await main([at('h.md'), '--out', at('d.json'), '--headings', '2'])).toBe(0);
  });

  it('[CONVERT-5] tells the usage when asked', async () => {
    for (const flag of ['--help', '-h']) expect(await main(['a.md', flag])).toBe(0);
    expect(said.join('\n')).toContain('--headings N');
  });

  it('[CONVERT-6] leaves deck and report as they were when either cannot be written', async () => {
    await writeFile(at('n.md'), 'Q: a\nA: b\n');
    await mkdir(at('folder'));
    await writeFile(at('d.json'), 'as it was');
    for (const [name, sentence] of [
      ['folder', /folder: this is a folder, not a file\. Nothing was written\./],
      ['absent/r.json', /absent\/r\.json: its folder does not exist/],
      ['n.md/r.json', /what should be its folder is a file/],
    ] as const) {
      expect(await main([at('n.md'), '--out', at('d.json'), '--report', at(name)])).toBe(1);
      expect(await main([at('n.md'), '--report', at('r.json'), '--out', at(name)])).toBe(1);
      expect(said.join('\n')).toMatch(sentence);
    }
    expect(await readFile(at('d.json'), 'utf8')).toBe('as it was');
    expect((await readdir(folder)).sort()).toEqual(['d.json', 'folder', 'n.md']);
  });

  it('[CONVERT-6] a report without cards is written, a deck without is not', async () => {
    await writeFile(at('n.md'), '파드는 배포의 최소 단위를 말한다.\n');
    expect(await main([at('n.md'), '--out', at('d.json'), '--report', at('r.json')])).toBe(1);
    expect(said.join('\n')).toContain('With --suggest, prose is read too.');
    expect([existsSync(at('d.json')), await readFile(at('r.json'), 'utf8')]).toEqual([false, '[]\n']);
  });

  it('[CONVERT-7] reads a note once, tells notes of one name apart, and knows an archive', async () => {
    await writeFile(at('n.md'), 'Q: a\nA: b\n');
    await mkdir(at('x'));
    await mkdir(at('y'));
    await writeFile(at('x/n.md'), 'Q: c\nA: d\n');
    // The folder that it is called from is a process's own.
    const call = (...args: string[]) =>
      run(process.execPath, [resolve('scripts/run.mjs'), resolve('scripts/convert.ts'), ...args], { cwd: at('x') });
    const { code, output } = await call('n.md', './n.md', '../n.md', '--out', '../d.json', '--report', '../r.json');
    expect([code, output]).toEqual([0, expect.any(String)]);
    expect((await call('n.md', '--out', './../x/n.md')).code).toBe(2);
    const rows: readonly { readonly file: string }[] = JSON.parse(await readFile(at('r.json'), 'utf8'));
    expect(rows.map(({ file }) => file)).toEqual(['n.md', '../n.md']);
    const deck = readDeckFile(await readFile(at('d.json'), 'utf8'), 'd.json');
    expect(deck.ok && new Set(deck.value[0]?.sources.map(({ id }) => id)).size).toBe(2);
    await writeFile(at('a.zip'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect(await main([at('a.zip'), '--out', at('e.json')])).toBe(1);
    expect(said.join('\n')).toMatch(/this is an archive/);
  });
});
