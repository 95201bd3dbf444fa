import { describe, expect, it } from 'vitest';
import type { BenchNote } from '../../src/app/triage.ts';
import { deckId, noteId, sourceId } from '../../src/core/kernel/ids.ts';
import { aFile, aWorkbench, readHere, UNKNOWN } from './bench-support.ts';

const KAFKA = `# 카프카

Q: 복제의 단위는?
A: 파티션

## ISR이란 무엇인가?

리더를 따라잡은 복제본의 모음이다.

## 왜 복제하는가?

브로커 하나가 멈추어도 데이터를 잃지 않으려고 복제한다.
`;

const decisions = ({ cards }: BenchNote) => cards.map(({ decision }) => decision);
const questions = ({ cards }: BenchNote) =>
  cards.map(({ candidate: { fields } }) => (fields.kind === 'basic' ? fields.question : fields.kind));

async function open(text = KAFKA, given: Parameters<typeof aWorkbench>[0] = {}) {
  const bench = aWorkbench(given);
  await bench.workbench.read([aFile('kafka.md', text)]);
  return bench;
}

describe('what comes to the workbench', () => {
  it('[WB-3] accepts what is written as a card, leaves suggestions open, and begins with the first of those', async () => {
    const { note } = await open();
    expect(decisions(note())).toEqual(['accepted', 'pending', 'pending']);
    expect(note().current).toBe(note().cards[1]?.candidate.key);
  });

  it('[WB-3] accepts what is a card already, and puts away what was discarded before', async () => {
    const first = await open();
    const [, one, two] = first.note().cards.map(({ candidate }) => candidate.key);
    const stored = {
      note: noteId('k/1'),
      by: 'same-text',
      score: 1,
      changed: false,
      isOwn: false,
      isBack: false,
    } as const;
    const known = {
      ...UNKNOWN,
      cards: new Map([[one ?? '', stored]]),
      discarded: new Set([two ?? '']),
    };
    const { note, workbench, state } = await open(KAFKA, { known: () => known });
    expect(decisions(note())).toEqual(['accepted', 'accepted', 'discarded']);
    expect(note().cards.map(({ isFurther }) => isFurther)).toEqual([false, false, true]);
    workbench.showFurther();
    expect(note().showsFurther).toBe(true);
    expect(state().past).toEqual([]);
  });

  it('[WB-1] reads the notes that can be read, and tells of the other files', async () => {
    const { workbench, state } = aWorkbench();
    await workbench.read([aFile('a.md', KAFKA), aFile('bad.md', ''), aFile('deck.json', '[]')]);
    expect(state().notes.map(({ reading }) => reading.path)).toEqual(['a.md']);
    expect(state().problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'deck.json not-a-note',
      'bad.md empty-file',
    ]);
  });

  it('[WB-1] says why when nothing was read, and stays empty', async () => {
    const { workbench } = aWorkbench();
    await workbench.read([aFile('empty.md', '')]);
    expect(workbench.store.getState()).toMatchObject({ view: 'empty', problems: [{ code: 'empty-file' }] });
  });

  it('[WB-2] tells how far it is; stopped, what was there before is there again', async () => {
    const { workbench, state } = await open();
    workbench.accept();
    const before = state();
    const reading = workbench.read([aFile('more.md', KAFKA)]);
    expect(workbench.store.getState()).toEqual({ view: 'reading', done: 0, total: 1, file: 'more.md' });
    workbench.cancel();
    await reading;
    expect(workbench.store.getState()).toBe(before);
  });

  it('[WB-2] shows what the browser says when reading fails', async () => {
    const read = async () => {
      throw new Error('The file was taken away.');
    };
    const { workbench } = aWorkbench({ read });
    await workbench.read([aFile('a.md', KAFKA)]);
    expect(workbench.store.getState()).toEqual({ view: 'failed', detail: 'The file was taken away.' });
  });

  it('[WB-13] puts more notes beside those that are there; one read again keeps what was decided', async () => {
    const { workbench, state, note } = await open();
    workbench.accept();
    await workbench.read([aFile('other.md', '# 둘째\n\nQ: 하나는?\nA: 둘\n')]);
    expect(state().notes).toHaveLength(2);
    expect(state().at).toBe(1);
    await workbench.read([aFile('kafka.md', KAFKA.replace('멈추어도', '죽어도'))]);
    expect(state().notes).toHaveLength(2);
    expect(note().reading.text).toContain('죽어도');
    expect(decisions(note())).toEqual(['accepted', 'accepted', 'pending']);
  });
});

describe('triage', () => {
  it('[WB-4] accepts and discards, and takes each back when asked again', async () => {
    const { workbench, note } = await open();
    workbench.accept();
    expect(decisions(note())[1]).toBe('accepted');
    workbench.accept();
    expect(decisions(note())[1]).toBe('pending');
    workbench.discard();
    expect(decisions(note())[1]).toBe('discarded');
    workbench.discard();
    expect(decisions(note())[1]).toBe('pending');
  });

  it('[WB-4] moves among what is shown and stays at the ends', async () => {
    const { workbench, note } = await open();
    const keys = note().cards.map(({ candidate }) => candidate.key);
    workbench.move(1);
    workbench.move(1);
    expect(note().current).toBe(keys[2]);
    for (let n = 0; n < 5; n += 1) workbench.move(-1);
    expect(note().current).toBe(keys[0]);
  });

  it('[WB-4] accepts all that is still open', async () => {
    const { workbench, note } = await open();
    workbench.discard();
    workbench.acceptAll();
    expect(decisions(note())).toEqual(['accepted', 'discarded', 'accepted']);
  });

  it('[WB-6] takes back step by step, whichever note it was in', async () => {
    const { workbench, state, note } = await open();
    await workbench.read([aFile('other.md', '# 둘째\n\nQ: 하나는?\nA: 둘\n')]);
    workbench.discard();
    workbench.open(0);
    workbench.accept();
    workbench.edit(note().cards[2]?.candidate.key ?? '', { kind: 'basic', question: '왜?', answer: '잃지 않으려고' });
    expect(state().past).toHaveLength(3);
    workbench.undo();
    expect(decisions(note())).toEqual(['accepted', 'accepted', 'pending']);
    workbench.undo();
    expect(decisions(note())).toEqual(['accepted', 'pending', 'pending']);
    workbench.undo();
    expect(state().at).toBe(1);
    expect(decisions(note())).toEqual(['accepted']);
    workbench.undo();
    expect(state().past).toEqual([]);
  });

  it('[WB-7] an edited card is accepted and keeps its key', async () => {
    const { workbench, note } = await open();
    const key = note().cards[2]?.candidate.key ?? '';
    workbench.edit(key, { kind: 'basic', question: '왜 복제하는가?', answer: '잃지 않으려고' });
    const card = note().cards[2];
    expect(card?.decision).toBe('accepted');
    expect(card?.candidate).toMatchObject({ key, fields: { answer: '잃지 않으려고' } });
  });

  it('[WB-8] a card made from a selection stands in its place, accepted and current', async () => {
    const { workbench, note } = await open();
    const start = KAFKA.indexOf('따라잡은');
    const draft = await workbench.draft('cloze', { start, end: start + 4 });
    if (draft === null) throw new Error('There is a draft.');
    await workbench.add(draft);
    expect(questions(note())).toEqual([
      '복제의 단위는?',
      '카프카: ISR이란 무엇인가?',
      'cloze',
      '카프카: 왜 복제하는가?',
    ]);
    expect(note().current).toBe(note().cards[2]?.candidate.key);
    expect(decisions(note())[2]).toBe('accepted');
    workbench.undo();
    expect(note().cards).toHaveLength(3);
  });
});

describe('saving', () => {
  it('[WB-15] hands over what was accepted, with what it continues, and what was discarded', async () => {
    const continued = { note: noteId('k/1'), by: 'id', score: 1, changed: false, isOwn: false, isBack: false } as const;
    const deck = { id: deckId('k'), name: '카프카' };
    const key = (await open()).note().cards[0]?.candidate.key ?? '';
    const known = { ...UNKNOWN, deck, source: sourceId('k/kafka'), cards: new Map([[key, continued]]) };
    const { workbench, handed } = await open(KAFKA, { known: () => known });
    workbench.accept();
    workbench.move(1);
    workbench.discard();
    workbench.chooseDeck('한 덱');
    await workbench.save();
    const [[chosen = [], name] = []] = handed;
    expect(name).toBe('한 덱');
    expect(chosen.map(({ cards, discarded }) => [cards.map(({ existing }) => existing), discarded.length])).toEqual([
      [[noteId('k/1'), undefined], 1],
    ]);
  });

  it('[WB-15] does not mention a note of which nothing was decided', async () => {
    const { workbench, handed } = await open();
    await workbench.read([aFile('other.md', '# 둘째\n\n## 무엇을 묻는가?\n\n아무것도 고르지 않은 노트이다.\n')]);
    await workbench.save();
    expect(handed[0]?.[0].map(({ reading }) => reading.path)).toEqual(['kafka.md']);
  });

  it('[WB-16] is empty once that import is done', async () => {
    const { workbench, imports } = await open();
    await workbench.save();
    imports.store.setState({ view: 'done', report: { id: '1', decks: [], entries: 0 }, undone: false } as never, true);
    expect(workbench.store.getState()).toEqual({ view: 'empty', problems: [] });
  });

  it('[WB-16] is as it was when that import is given up, or when another is done', async () => {
    const { workbench, imports, state } = await open();
    workbench.accept();
    await workbench.save();
    const { notes } = state();
    imports.store.setState({ view: 'empty' }, true);
    imports.store.setState({ view: 'done', report: { id: '1', decks: [], entries: 0 }, undone: false } as never, true);
    expect(state().notes).toBe(notes);
  });
});

describe('reading here', () => {
  it('[WB-2] gives up with the reason of the signal', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    const options = { signal: stop.signal };
    await expect(readHere([aFile('a.md', KAFKA)], options)).rejects.toThrow('enough');
  });
});
