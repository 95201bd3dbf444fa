import { describe, expect, it } from 'vitest';
import { reportNotes } from '../../src/app/notes-report.ts';
import type { PlannedCard } from '../../src/app/plan-cards.ts';
import type { PlannedNotes } from '../../src/app/plan-notes.ts';
import type { Note } from '../../src/core/content/note.ts';
import { deckId, noteId, sourceId } from '../../src/core/kernel/ids.ts';
import { readingOf } from '../../src/formats/notes/note-reading.ts';
import { readStudyNote } from '../../src/formats/notes/read-study-note.ts';

const asked = ['새', '그대로', '바뀐', '옮긴', '내 글'].map((name) => `Q: ${name} 질문?\nA: ${name} 답\n`);
const NOTE = `# 제목\n\n## 빈 제목\n\n## 카드\n\n${asked.join('\n')}`;
const reading = readingOf(readStudyNote(NOTE, 'kafka.md'), 'kafka.md');
const from = { source: sourceId('d/kafka'), heading: '카드' };

/** A card of the note beside what was stored of it. */
function planned(index: number, before: Partial<Note> | null, offered: PlannedCard['offered'] = null): PlannedCard {
  const card = reading.explicit[index];
  if (card === undefined) throw new Error(`No card ${index}`);
  const after = { id: noteId(`d/${index}`), fields: card.fields, tags: [], from };
  const note = { ...after, stamp: { at: 1, counter: 0, device: 'd' }, ...before };
  const stored = before === null ? null : { deck: deckId('d'), note };
  return { path: reading.path, card, before: stored, after, offered, evidence: null };
}

describe('the report of notes', () => {
  it('[CHANGE-11] tells by file and line what became of each card, and of what made none', () => {
    const fields = { kind: 'basic', question: '옛 질문', answer: '옛 답' } as const;
    const cards = [
      planned(0, null),
      planned(1, {}),
      planned(2, { fields }),
      planned(3, { from: { ...from, heading: '다른 제목' } }),
      planned(4, {}, fields),
    ];
    const gone: Note = { id: noteId('d/z'), fields, tags: [], stamp: { at: 1, counter: 0, device: 'd' } };
    const deck = { cards, gone: [{ path: 'kafka.md', note: gone }] } as unknown as PlannedNotes['decks'][number];
    const leftOut = [
      { path: 'kafka.md', lines: [90, 91], code: 'too-long' },
      { path: 'kafka.md', lines: [95, 95], code: 'same-card' },
    ] as const;
    const rows = reportNotes(
      [{ reading }],
      { decks: [deck], discards: [], leftOut, pictures: { of: new Map(), media: [], missing: [] } },
      'suspend',
    );
    expect(rows.map((row) => [row.outcome, row.outcome === 'gone' ? row.done : row.lines[0]])).toEqual([
      ['skipped', 3],
      ['new', 7],
      ['kept', 10],
      ['changed', 13],
      ['moved', 16],
      ['changed', 19],
      ['lost', 90],
      ['skipped', 95],
      ['gone', 'suspend'],
    ]);
    expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(['kafka.md']));
    expect(rows[1]).toMatchObject({ question: '새 질문?', answer: '새 답', reader: 'question-answer' });
  });
});
