import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openStage } from './support/stage.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe finds at A and AA, each with the first elements it points at. */
async function violations(page: Page): Promise<string[]> {
  // Through the debugger, past the page's own policy, which rightly lets no such script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations;
  });
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 2)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
}

const NOTE = `# 카프카\n\nQ: 복제의 단위는?\nA: 파티션\n\n## ISR이란 무엇인가?\n\n리더를 따라잡은 **복제본**의 모음이다.\n\n## 어떤 명령을 쓰는가?\n\n\`\`\`\nkafka-topics.sh --list\n\`\`\`\n\n## GET과 POST 비교\n\n| 구분 | GET | POST |\n| --- | --- | --- |\n| 본문 | 없음 | 있음 |\n| 캐시 | 가능 | 보통 하지 않음 |\n`;

/** Waits until nothing has changed for a while and nothing moves: half a fade has half its contrast. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    const quiet = () =>
      new Promise<void>((done) => {
        const finish = () => {
          observer.disconnect();
          done();
        };
        let timer = setTimeout(finish, 200);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(finish, 200);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    // One that is still delayed has no progress: it may be seconds off.
    const moving = () =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().progress != null);
    do {
      await quiet();
      await Promise.allSettled(moving().map(({ finished }) => finished));
    } while (moving().length > 0);
  });
/** The page itself may never scroll sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([
  { colorScheme: 'light', locale: 'ko-KR', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', locale: 'en-US', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', locale: 'ko-KR', viewport: { width: 320, height: 640 } },
] as const)('every screen in $colorScheme, $locale at $viewport.width', (options) => {
  it('[E2E-17] axe finds nothing at AA, and no screen scrolls sideways', async () => {
    const stage = await openStage(options);
    const page = stage.page();
    const problems: string[] = [];
    const look = async (screen: string) => {
      await settle(page);
      for (const problem of await violations(page)) problems.push(`${screen}: ${problem}`);
      if ((await overflow(page)) > 0) problems.push(`${screen}: scrolls sideways by ${await overflow(page)}`);
    };
    await page.goto(stage.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look('first run');
    await page
      .getByRole('button', { name: options.locale === 'ko-KR' ? /시작하기/ : /^(Begin|Start)/ })
      .first()
      .click();
    await page.locator('[data-card]').first().waitFor();
    await look('question');
    for (let n = 0; n < 12; n += 1) {
      await page.keyboard.press('Space');
      await page.waitForTimeout(120);
      await look(`answer ${n}`);
      await page.keyboard.press('Digit4');
      await page.waitForTimeout(120);
    }
    await page.keyboard.press('i');
    await look('card info');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Slash');
    await look('keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await look('edit');
    await page.keyboard.press('Escape');
    for (const path of [
      '#/',
      '#/library',
      '#/library/kafka-replication',
      '#/stats',
      '#/import',
      '#/memory',
      '#/settings',
      '#/nowhere',
    ]) {
      await page.goto(stage.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(path);
    }
    await page.goto(`${stage.url}#/notes`);
    await look('ways to the workbench');
    const isKorean = options.locale === 'ko-KR';
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from(NOTE) },
        { name: 'b.md', mimeType: 'text/markdown', buffer: Buffer.from('---\nstudy: false\n---\n# 일기\n') },
      ]);
    await page.locator('article').first().waitFor();
    await look('workbench');
    for (const key of ['a', 'j', 'x', 'j', 'j']) await page.keyboard.press(key);
    await look('workbench, decided');
    await page.keyboard.press('e');
    await look('workbench, editing');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: isKorean ? /^덱 / : /^Deck / }).click();
    await look('workbench, deck');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: isKorean ? /노트 목록 열기/ : /Open the list of notes/ }).click();
    await look('workbench, notes');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await look('workbench, nothing to learn');
    if (options.viewport.width < 960) {
      await page.getByRole('button', { name: isKorean ? '노트' : 'Note', exact: true }).click();
      await look('workbench, note');
    }
    await page.getByRole('button', { name: isKorean ? '나가기' : 'Leave', exact: true }).click();
    await page.getByRole('button', { name: isKorean ? '버리고 나가기' : 'Throw away and leave' }).click();
    await page.goto(`${stage.url}#/import`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify([{ question: '질문', answer: '답' }])),
      });
    const agree = page.getByRole('button', { name: isKorean ? '가져오기' : 'Import', exact: true });
    await agree.waitFor();
    await look('preview');
    await agree.click();
    await page.getByRole('heading', { name: isKorean ? '가져왔습니다' : 'Imported' }).waitFor();
    await look('report');
    await page.goto(`${stage.url}#/review/a`);
    await page.locator('[data-card]').first().waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Digit4');
    await page.locator('[data-card]').first().waitFor({ state: 'detached' });
    await look('done');
    await page.goto(`${stage.url}#/review/none`);
    await look('no such deck');
    expect(problems).toEqual([]);
    expect(stage.witness.errors).toEqual([]);
    await stage.close();
  });
});
