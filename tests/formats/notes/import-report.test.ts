import { expect, it } from 'vitest';
import { importReport, printReport } from '../../../src/formats/notes/import-report.ts';
import { readingOf } from '../../../src/formats/notes/note-reading.ts';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';

it('[NOTE-23] tells what was kept, changed, lost and skipped by line, as data and as text', () => {
  const text = '# 제목\n\n## 빈 제목\n\n## 다음\n\nQ: 하나?\nA: 둘\n\nQ: 셋?\nA: 넷\n\n---\n\n파드는 {{c1::단위}}다.\n';
  const { explicit, skipped } = readingOf(readStudyNote(text, 'n.md'), 'n.md');
  const [first, second, third] = explicit;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three cards were written');
  const lost = [{ lines: third.lines, code: 'same-card' as const }];
  const entries = importReport([{ path: 'n.md', kept: [first], changed: [second], lost, skipped }]);
  expect(entries.map(({ outcome, lines: [line], question, code }) => [outcome, line, question ?? code])).toEqual([
    ['skipped', 3, 'empty-heading'],
    ['kept', 7, '하나?'],
    ['changed', 10, '셋?'],
    ['lost', 15, 'same-card'],
  ]);
  const words = {
    title: '가져온 결과',
    outcomes: { kept: '남김', changed: '바뀜', lost: '못 담음', skipped: '건너뜀' },
    line: (from: number) => `${from}줄`,
    why: (code: string) => code,
  };
  expect(printReport(entries, words)).toBe(
    '# 가져온 결과\n\n## n.md\n\n- 3줄: 건너뜀. empty-heading 빈 제목\n- 7줄: 남김. 하나?\n- 10줄: 바뀜. 셋?\n- 15줄: 못 담음. same-card\n',
  );
});
