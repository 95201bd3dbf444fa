import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { run } from './shell.ts';

/** A quiet Chromium: no sandbox (tests may run as root), nothing asked of the network on its own account. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ADVICE =
  'Install Chromium or Google Chrome, or set SAEGIM_CHROMIUM to the path of one: the end-to-end tests need it.';

const USUAL: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe')],
  ),
};

/** Where playwright keeps its own downloads, and what the program is called inside one, by platform. */
const CACHES: Readonly<Partial<Record<NodeJS.Platform, readonly [folder: string, programs: readonly string[]]>>> = {
  linux: [join(homedir(), '.cache/ms-playwright'), ['chrome-linux64/chrome', 'chrome-linux/chrome']],
  darwin: [
    join(homedir(), 'Library/Caches/ms-playwright'),
    [
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    ],
  ],
  win32: [
    join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
  ],
};

/** The path of a Chromium or Chrome on this machine; null when none is found. A path given by hand is believed. */
export async function findChromium(): Promise<string | null> {
  const given = process.env.SAEGIM_CHROMIUM ?? process.env.CHROME_PATH;
  if (given !== undefined && given !== '') return given;
  return [...(USUAL[platform()] ?? []), ...(await downloaded())].find((path) => existsSync(path)) ?? null;
}

async function downloaded(): Promise<readonly string[]> {
  const [folder, programs] = CACHES[platform()] ?? ['', []];
  const kept = existsSync(folder) ? await readdir(folder) : [];
  const newestFirst = kept.filter((name) => /^chromium-\d+$/.test(name)).sort((a, b) => b.localeCompare(a, 'en'));
  return newestFirst.flatMap((name) => programs.map((program) => join(folder, name, program)));
}

/** As findChromium, but installs one where that is allowed: Debian's as root, else playwright's own download. */
export async function ensureChromium(): Promise<string | null> {
  const found = await findChromium();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing the one of Debian.');
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    const installed = await findChromium();
    if (installed !== null) return installed;
  }
  console.log('No Chromium found: downloading one with playwright.');
  await run('npx', ['--no-install', 'playwright-core', 'install', 'chromium']);
  return findChromium();
}

/** Prints the path of the browser that the end-to-end tests will use. */
export async function main(): Promise<number> {
  const path = await ensureChromium();
  console.log(path ?? ADVICE);
  return path === null ? 1 : 0;
}
