import { act } from '@testing-library/react';
import { WorkbenchPage } from '../../../src/ui/workbench/workbench-page.tsx';
import { aFile, aWorkbench } from '../../app/bench-support.ts';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

export const NOTE = `# 카프카

Q: 복제의 단위는?
A: 파티션

## ISR이란 무엇인가?

리더를 따라잡은 복제본의 모음이다.

## 왜 복제하는가?

브로커 하나가 멈추어도 데이터를 잃지 않으려고 복제한다.
`;

type Given = Parameters<typeof aWorkbench>[0] & { readonly language?: 'ko' | 'en' };

/** The screen on a real workbench with these notes: only the worker and the library behind it are stood in for. */
export async function open(notes: Readonly<Record<string, string>> = { 'kafka.md': NOTE }, given: Given = {}) {
  const bench = aWorkbench(given);
  await bench.workbench.read(Object.entries(notes).map(([path, text]) => aFile(path, text)));
  const fake = createFakeApp(given.endpoint === undefined ? {} : { endpoint: given.endpoint });
  const app = { ...fake, workbench: bench.workbench, imports: { ...fake.imports, ...bench.imports } };
  const language = given.language ?? 'ko';
  const view = await act(async () => renderWith(app, <WorkbenchPage />, { path: '/notes', language }));
  return { ...bench, ...view, app };
}

/** Selects these words in the drawn note. */
export function select(root: Element, words: string): void {
  const place = [...root.querySelectorAll('[data-at]')].find((one) => one.textContent?.includes(words));
  const text = place?.firstChild;
  const at = text?.textContent?.indexOf(words) ?? -1;
  if (text === null || text === undefined || at === -1) throw new Error(`Not in one place: ${words}`);
  getSelection()?.setBaseAndExtent(text, at, text, at + words.length);
}
