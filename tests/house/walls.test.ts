import { beforeAll, describe, expect, it } from 'vitest';
import { compile, lint, withPlanted } from './plant.ts';

const IMPORT = 'style/noRestrictedImports';
const from = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;

/** [what is wrong, where, how, the rule that must report it] */
const VIOLATIONS: readonly (readonly [what: string, file: string, code: string, rule: string])[] = [
  ...upward('core', ['formats', 'db', 'workers', 'app', 'ui', 'sw']),
  ...upward('formats', ['db', 'workers', 'app', 'ui', 'sw']),
  ...upward('db', ['workers', 'app', 'ui', 'sw']),
  ...upward('workers', ['app', 'ui', 'sw']),
  ...upward('app', ['ui', 'sw']),
  ['ui imports db', 'src/ui/today/db.tsx', from('../../db/database.ts'), IMPORT],
  ['ui imports db for a type alone', 'src/ui/done/type.ts', "export type { X } from '../../db/database.ts';\n", IMPORT],
  ['ui imports db when needed', 'src/ui/today/late.ts', "export const x = import('../../db/database.ts');\n", IMPORT],
  ['ui imports a worker', 'src/ui/today/worker.ts', from('../../workers/search.ts'), IMPORT],
  ['a screen imports a screen', 'src/ui/today/screen.tsx', from('../review/review.tsx'), IMPORT],
  ['a shared part imports a screen', 'src/ui/parts/screen.tsx', from('../today/today.tsx'), IMPORT],
  ['sw imports from src', 'src/sw/kernel.ts', from('../core/kernel/result.ts'), IMPORT],
  ['sw imports a package', 'src/sw/package.ts', from('dexie'), IMPORT],
  ['core imports a package', 'src/core/memory/package.ts', from('zustand/vanilla'), IMPORT],
  ['ts-fsrs outside its wall', 'src/core/memory/outside.ts', from('ts-fsrs'), IMPORT],
  ['another package inside the wall', 'src/core/memory/fsrs.ts', from('dexie'), IMPORT],
  ['core imports node', 'src/core/kernel/node.ts', from('node:fs'), IMPORT],
  ['formats imports dexie', 'src/formats/package.ts', from('dexie'), IMPORT],
  ['db imports react', 'src/db/package.ts', from('react'), IMPORT],
  ['a worker imports dexie', 'src/workers/package.ts', from('dexie'), IMPORT],
  ['app imports react', 'src/app/package.ts', from('react'), IMPORT],
  ['app imports the hooks of zustand', 'src/app/hooks.ts', from('zustand'), IMPORT],
  ['a screen imports dexie', 'src/ui/today/dexie.ts', from('dexie'), IMPORT],
  ['a screen imports react-markdown', 'src/ui/review/markdown.tsx', from('react-markdown'), IMPORT],
  ['a screen imports katex', 'src/ui/review/math.tsx', from('katex'), IMPORT],
  ['a screen imports another screen', 'src/ui/library/other.tsx', from('../note/note-page.tsx'), IMPORT],
  ['a screen draws with d3 itself', 'src/ui/stats/chart.tsx', from('d3-scale'), IMPORT],
  ['another part imports react-markdown', 'src/ui/parts/card.tsx', from('react-markdown'), IMPORT],
  ['a clock in core', 'src/core/kernel/clock.ts', 'export const x = new Date();\n', 'style/noRestrictedGlobals'],
  ['a promise in core', 'src/core/kernel/p.ts', 'export const x = Promise.resolve();\n', 'style/noRestrictedGlobals'],
  [
    'chance in core',
    'src/core/kernel/chance.ts',
    'export const x = Math.random();\n',
    'nursery/noJsRestrictedProperties',
  ],
  ['a clock outside env', 'src/app/clock.ts', 'export const x = Date.now();\n', 'nursery/noJsRestrictedProperties'],
  [
    'chance outside env',
    'src/ui/today/id.ts',
    'export const x = crypto.randomUUID();\n',
    'nursery/noJsRestrictedProperties',
  ],
  ['a barrel file', 'src/core/kernel/all.ts', "export * from './ids.ts';\n", 'performance/noBarrelFile'],
  ['a cycle', 'src/core/kernel/egg.ts', from('./hen.ts').replace('y', 'egg'), 'suspicious/noImportCycles'],
  ['an import without its extension', 'src/core/kernel/bare.ts', from('./hen'), 'correctness/useImportExtensions'],
  ['a default export', 'src/core/kernel/default.ts', 'export default 1;\n', 'style/noDefaultExport'],
  ['an enum', 'src/core/kernel/enum.ts', 'export enum Grade {\n  Good,\n}\n', 'style/noEnum'],
  ['any', 'src/core/kernel/any.ts', 'export const x = (y: any) => y;\n', 'suspicious/noExplicitAny'],
];

const ALLOWED: readonly (readonly [what: string, file: string, code: string])[] = [
  ['core knows ts-fsrs in its wall', 'src/core/memory/fsrs.ts', from('ts-fsrs')],
  ['ui names a folder of core like a screen', 'src/ui/today/core.ts', from('../../core/review/queue.ts')],
  ['a screen uses the shared parts', 'src/ui/today/parts.ts', from('../parts/button.tsx')],
  ['the app starts a worker by its URL', 'src/app/start.ts', startWorker()],
  ['Markdown has its file', 'src/ui/parts/markdown.tsx', from('react-markdown')],
  ['charts have their folder', 'src/ui/parts/chart/axis.tsx', from('d3-scale')],
  ['env is the clock', 'src/app/env.ts', 'export const now = () => Date.now();\n'],
  [
    'main imports from everywhere',
    'src/main.tsx',
    `import { z } from './ui/today/today.tsx';\n${from('./db/database.ts')}export const w = z;\n`,
  ],
];

function upward(layer: string, higher: readonly string[]): (readonly [string, string, string, string])[] {
  return higher.map((name) => [
    `${layer} imports ${name}`,
    `src/${layer}/to-${name}.ts`,
    from(`../${name}/x.ts`),
    IMPORT,
  ]);
}

function startWorker(): string {
  return "export const start = () => new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module' });\n";
}

describe('the linter', () => {
  let wrong: ReadonlyMap<string, readonly string[]>;
  let right: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    const planted = Object.fromEntries(VIOLATIONS.map(([, file, code]) => [file, code]));
    const hen = { 'src/core/kernel/hen.ts': "import { egg } from './egg.ts';\nexport const x = () => egg;\n" };
    wrong = await withPlanted({ ...planted, ...hen }, lint);
    right = await withPlanted(Object.fromEntries(ALLOWED.map(([, file, code]) => [file, code])), lint);
  }, 30_000);

  it.each(VIOLATIONS)('[HOUSE-1] reports: %s', (_what, file, _code, rule) => {
    expect(wrong.get(file) ?? []).toContain(rule);
  });

  it.each(ALLOWED)('[HOUSE-2] allows: %s', (_what, file) => {
    expect(right.get(file) ?? []).toEqual([]);
  });
});

describe('the compiler', () => {
  it.each([
    ['the page', 'export const x = document.title;\n', "'document'"],
    ['a timer', 'export const x = setTimeout(() => 1, 1);\n', "'setTimeout'"],
    ['the crypto of the browser', 'export const x = crypto.randomUUID();\n', "'crypto'"],
    ['a value that may be missing', 'export const x = (y: readonly number[]): number => y[0];\n', 'undefined'],
    [
      'a missing option as undefined',
      'export const x: { y?: number } = { y: undefined };\n',
      'exactOptionalPropertyTypes',
    ],
    ['a type imported as a value', "import { Y } from './y.ts';\nexport type X = Y;\n", 'verbatimModuleSyntax'],
    [
      'syntax that leaves code behind',
      'export class X {\n  constructor(readonly y: number) {}\n}\n',
      'erasableSyntaxOnly',
    ],
  ])('[HOUSE-3] refuses in core: %s', async (_what, code, complaint) => {
    const files = { 'src/core/x.ts': code, 'src/core/y.ts': 'export type Y = 1;\n' };
    expect(await withPlanted(files, (house) => compile(house, 'src/core'))).toContain(complaint);
  });

  it('[HOUSE-3] has nothing to say of a core file that keeps to the rules', async () => {
    const files = { 'src/core/x.ts': 'export const double = (x: number) => x * 2;\n' };
    expect(await withPlanted(files, (house) => compile(house, 'src/core'))).toBe('');
  });
});
