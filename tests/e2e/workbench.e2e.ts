import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './support/stage.ts';
import { waitForWorker } from './support/worker.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => stage.close());

const facts = Array.from(
  { length: 12 },
  (_, n) =>
    `## ${n + 1}번 파티션은 무엇을 담는가?\n\n${n + 1}번째 메시지를 담는다. 복제본은 리더를 따라 읽고, 소비자는 오프셋을 기억하며, 컨트롤러는 브로커가 살아 있는지 살핀다. 그 밖의 일은 다른 파티션이 한다.\n`,
);
const NOTE = `# 카프카 파티션\n\n${facts.join('\n')}`;

/** Drops files on the page as a person would; a path with a folder in it cannot be made by hand. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(given)) data.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, files);
}

const region = (page: Page) => page.getByRole('region', { name: '카드 후보' });

describe('from a note to a review', () => {
  it('[E2E-22] drop a note, accept ten with the keyboard and Hangul on, save, review three', async () => {
    const page = stage.page();
    await page.goto(stage.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await drop(page, { 'kafka.md': NOTE });
    await page.getByRole('heading', { level: 1, name: '카프카 파티션' }).waitFor();
    await region(page).getByText('받은 카드 0').waitFor();
    for (let n = 0; n < 10; n += 1) {
      await page.keyboard.down('KeyA');
      await page.keyboard.up('KeyA');
      await page.evaluate(() =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Process', code: 'KeyJ', keyCode: 229, bubbles: true, cancelable: true }),
        ),
      );
    }
    await region(page).getByText('받은 카드 10').waitFor();
    expect(await page.getByRole('region', { name: '노트 원문' }).locator('mark[data-as=card]').count()).toBe(20);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
    await page.getByRole('link', { name: '공부 시작' }).click();
    for (let n = 0; n < 3; n += 1) {
      await page.locator('[data-card]').first().waitFor();
      await page.keyboard.press('Space');
      await page
        .getByText(/번째 메시지를 담는다/)
        .first()
        .waitFor();
      await page.keyboard.press('Digit3');
      await page.waitForTimeout(200);
    }
    await page.goto(`${stage.url}#/library`);
    await page
      .getByRole('link', { name: /카프카 파티션/ })
      .first()
      .click();
    await page.getByText('1번 파티션은 무엇을 담는가?').first().waitFor();
    expect(stage.witness).toEqual({ strays: [], errors: [] });
  });

  it('[E2E-23] C and Q make cards of what is selected in the note, and both are there after saving', async () => {
    const page = stage.page();
    await page.goto(`${stage.url}#/notes`);
    await page.getByLabel('노트 글 붙여넣기').fill('# 손으로\n\n복제의 단위는 **파티션**이다. 둘째 문장이다.\n');
    await page.getByRole('button', { name: '카드 찾기' }).click();
    const note = page.getByRole('region', { name: '노트 원문' });
    await note.getByText('파티션', { exact: true }).dblclick();
    await page.getByRole('toolbar').getByRole('button', { name: /빈칸/ }).click();
    await region(page).getByText('복제의 단위는').first().waitFor();
    await note.getByText('둘째 문장이다.').selectText();
    await page.keyboard.press('q');
    await page.getByLabel('질문', { exact: true }).fill('둘째는 무엇인가?');
    await page.keyboard.press('Control+Enter');
    // The text of the field is the same words: the card is there only when the field is gone.
    await page.getByLabel('질문', { exact: true }).waitFor({ state: 'detached' });
    await region(page).getByText('둘째는 무엇인가?').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '가져왔습니다' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('손으로');
  });

  it('[E2E-24] a note of a megabyte is shown, walked and scrolled without drawing what is far away', async () => {
    const page = stage.page();
    await page.goto(`${stage.url}#/notes`);
    const long = `# 긴 노트\n\n${Array.from({ length: 5500 }, (_, n) => `## ${n}번 파티션은 무엇을 담는가?\n\n${n}번째 메시지를 담고, 복제본은 그것을 따라 읽는다.\n`).join('\n')}`;
    expect(new TextEncoder().encode(long).length).toBeGreaterThan(500_000);
    await drop(page, { 'long.md': long });
    await page.getByRole('heading', { level: 1, name: '긴 노트' }).waitFor();
    expect(await page.locator('[data-at]').count()).toBeLessThan(600);
    for (let n = 0; n < 15; n += 1) await page.keyboard.press('j');
    await region(page).locator('article[aria-current=true]').waitFor();
    await page.keyboard.press('a');
    await region(page).getByText('받은 카드 1').waitFor();
    await page.getByRole('button', { name: '나가기' }).click();
    await page.getByRole('button', { name: '버리고 나가기' }).click();
    await page.getByRole('heading', { name: '노트에서 카드 만들기' }).waitFor();
  });

  it('[WB-21] many notes and an archive of some stand in the order they were given; stopped, none is here', async () => {
    const page = stage.page();
    await page.goto(`${stage.url}#/notes`);
    const names = Array.from({ length: 24 }, (_, n) => `노트 ${n + 1}`);
    // The first are the longest, so that the others would come before them.
    const files = names.map((name, n) => ({
      name: `${name}.md`,
      mimeType: 'text/markdown',
      buffer: Buffer.from(`# ${name}\n\n${facts.join('\n').repeat(n < 4 ? 60 : 8)}`),
    }));
    const held = ['묶음 하나', '묶음 둘'];
    const archive = zipSync(
      Object.fromEntries(held.map((name) => [`${name}.md`, strToU8(`# ${name}\n\n${facts[0]}`)])),
    );
    const zip = { name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) };
    const given = [...files.slice(0, 5), zip, ...files.slice(5)];
    const input = page.locator('input[type=file]:not([webkitdirectory])').first();
    await input.setInputFiles(given);
    await page.getByRole('button', { name: '그만두기' }).click();
    await page.getByRole('heading', { name: '노트에서 카드 만들기' }).waitFor();
    await input.setInputFiles(given);
    await page.getByRole('heading', { level: 1, name: '노트 1', exact: true }).waitFor();
    const titles = [await page.getByRole('heading', { level: 1 }).textContent()];
    for (let n = 1; n < names.length + held.length; n += 1) {
      await page.keyboard.press('n');
      titles.push(await page.getByRole('heading', { level: 1 }).textContent());
    }
    expect(titles).toEqual([...names.slice(0, 5), ...held, ...names.slice(5)]);
    await page.getByRole('button', { name: '나가기' }).click();
    await page.getByRole('heading', { name: '노트에서 카드 만들기' }).waitFor();
  });

  it('[PWA-16] what is shared with the app waits without a network, and opens on the workbench once', async () => {
    const page = stage.page();
    await page.goto(stage.url);
    await waitForWorker(page);
    await stage.stopServer();
    const status = await page.evaluate(async () => {
      const form = new FormData();
      form.append(
        'files',
        new File(['# 공유한 노트\n\nQ: 무엇인가?\nA: 노트\n'], '공유.md', { type: 'text/markdown' }),
      );
      const answer = await fetch('share', { method: 'POST', body: form, redirect: 'manual' });
      return answer.type;
    });
    expect(status).toBe('opaqueredirect');
    await page.goto(`${stage.url}#/notes`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '공유한 노트' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '노트에서 카드 만들기' }).waitFor();
    await stage.startServer();
  });
});
