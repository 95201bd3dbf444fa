import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];

/** How each tool with a native part names the package for a platform; on Linux the one for glibc. */
const NATIVE: readonly (readonly [tool: string, prefix: string, suffixes: Readonly<Record<string, string>>])[] = [
  ['rolldown', '@rolldown/binding-', { linux: '-gnu', win32: '-msvc' }],
  ['biome', '@biomejs/cli-', {}],
  ['lightningcss', 'lightningcss-', { linux: '-gnu', win32: '-msvc' }],
  ['typescript', '@typescript/typescript-', {}],
];

type Package = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
};

describe('package-lock.json', () => {
  let text: string;
  let packages: Readonly<Record<string, Package>>;
  beforeAll(async () => {
    text = await readFile('package-lock.json', 'utf8');
    packages = (JSON.parse(text) as { packages: Record<string, Package> }).packages;
  });

  it('[HOUSE-4] holds no download addresses', () => {
    expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz|registry\./);
  });

  it('[HOUSE-4] pins every package by version and checksum', () => {
    const loose = Object.entries(packages).filter(
      ([path, { version, integrity }]) => path !== '' && !(version && integrity),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('[HOUSE-4] names exact versions in package.json', async () => {
    const { dependencies, devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(versions.length).toBeGreaterThan(20);
  });

  it.each(
    NATIVE.flatMap(([tool, prefix, suffixes]) =>
      PLATFORMS.map((platform) => [tool, platform, prefix, suffixes] as const),
    ),
  )('[HOUSE-5] has %s for %s', (_tool, platform, prefix, suffixes) => {
    const suffix = suffixes[platform.split('-')[0] ?? ''] ?? '';
    expect(Object.keys(packages)).toContain(`node_modules/${prefix}${platform}${suffix}`);
  });
});
