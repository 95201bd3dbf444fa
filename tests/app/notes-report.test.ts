import { describe, expect, it } from 'vitest';
import { reportNotes } from '../../src/app/notes-report.ts';
import type { PlannedCard } from '../../src/app/plan-cards.ts';
import { readNoteFile } from '../../src/formats/notes/read-note-file.ts';

const NOTE = '# 카프카\n\nQ: 복제의 단위는?\nA: 파티션\n\nQ: ISR은?\nA: 따라잡은 복제본\n\n## 빈 제목\n';

describe('the report of an import of notes', () => {
  it('[CHANGE-11] tells in the order of the lines what was made, kept, lost and skipped, and then what is gone', () => {
    const read = readNoteFile(new TextEncoder().encode(NOTE), 'kafka.md', '2026-11-28');
    if (!read.ok) throw new Error('The note can be read.');
    const { reading } = read.value;
    const [first, second] = reading.explicit;
    const plan = (card: typeof first, before: unknown) => ({
      path: 'kafka.md',
      card,
      before,
      after: {},
      offered: null,
    });
    const kept = { note: { fields: second?.fields } };
    const planned = {
      decks: [
        {
          cards: [
            { ...plan(second, kept), after: { fields: second?.fields } } as unknown as PlannedCard,
            plan(first, null) as unknown as PlannedCard,
          ],
          gone: [{ path: 'kafka.md', note: { fields: { kind: 'basic', question: '옛 질문', answer: '옛 답' } } }],
        },
      ],
      discards: [],
      leftOut: [{ path: 'kafka.md', lines: [5, 5], code: 'too-long' }],
    } as unknown as Parameters<typeof reportNotes>[1];
    const rows = reportNotes([{ reading }], planned, 'suspend');
    expect(rows.map((row) => row.outcome)).toEqual(['new', 'lost', 'kept', 'skipped', 'gone']);
    expect(rows.map((row) => ('lines' in row ? row.lines[0] : null))).toEqual([3, 5, 6, 9, null]);
    expect(rows.at(-1)).toMatchObject({ file: 'kafka.md', question: '옛 질문', done: 'suspend' });
  });
});
