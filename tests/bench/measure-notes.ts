import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amount, type Figure, type Report } from './figure.ts';
import type { NotesTimes } from './page/noting.ts';
import type { Stand } from './stand.ts';
import { median } from './stats.ts';

const FOLDER = join('tests', 'fixtures', 'notes');
const NOTE_BYTES = 10_000;
const FROZEN_LIMIT = 50;

/** Reading study notes in the worker: one of a megabyte, and five hundred of ten kilobytes. */
export async function measureNotes(stand: Stand, megabytes: number, runs: number): Promise<Report> {
  const site = await stand.openApp();
  const pieces = notesOf(megabytes * 100);
  const measure = async (notes: readonly string[], parts: readonly string[]) => {
    const all: NotesTimes[] = [];
    for (let n = 0; n < runs; n += 1) {
      const times = await stand.inside(site, (page) =>
        page.evaluate(([texts, same]) => window.bench.measureNotes(texts, same), [notes, parts] as const),
      );
      all.push(times);
    }
    return all;
  };
  const one = pieces.slice(0, 100);
  const single = await measure([one.join('\n\n')], one);
  const many = await measure(
    pieces.flatMap((piece) => Array.from({ length: 5 }, () => piece)),
    pieces.flatMap((piece) => Array.from({ length: 5 }, () => piece)),
  );
  return {
    figures: [
      ...figuresOf(`A note of ${(one.length * NOTE_BYTES) / 1e6} MB`, single, 1000),
      ...figuresOf(`${pieces.length * 5} notes, ${(pieces.length * 5 * NOTE_BYTES) / 1e6} MB`, many, 5000),
    ],
    remarks: [...remarksOf('one note', single), ...remarksOf('many notes', many)],
  };
}

function figuresOf(name: string, all: readonly NotesTimes[], limit: number): readonly Figure[] {
  const [took, bare, frozen] = [
    median(all.map((t) => t.took)),
    median(all.map((t) => t.bare)),
    median(all.map((t) => t.frozen)),
  ];
  return [
    { name: `${name}: read`, ours: took, peer: limit, unit: 'ms', against: 'limit', aim: 1 },
    { name: `${name}: read`, ours: took, peer: bare, unit: 'ms', against: 'remark-parse alone', aim: 1.5 },
    { name: `${name}: longest frame`, ours: frozen, peer: FROZEN_LIMIT, unit: 'ms', against: 'limit', aim: 1 },
  ];
}

function remarksOf(name: string, all: readonly NotesTimes[]): readonly string[] {
  const [cards, idle] = [all[0]?.cards ?? 0, median(all.map((times) => times.idle))];
  return [
    `${name}: ${cards} cards and suggestions; the longest frame of a page that does nothing is ${amount(idle)} ms`,
  ];
}

/** Notes of ten kilobytes, made of the corpus of the tests over and over, each with a heading of its own. */
function notesOf(count: number): readonly string[] {
  const corpus = readdirSync(FOLDER)
    .sort()
    .map((file) => readFileSync(join(FOLDER, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));
  let next = 0;
  return Array.from({ length: count }, (_, n) => {
    const parts = [`# Note ${n}`];
    let bytes = 0;
    while (bytes < NOTE_BYTES) {
      const part = corpus[next % corpus.length] ?? '';
      parts.push(part);
      bytes += Buffer.byteLength(part);
      next += 1;
    }
    return Buffer.from(parts.join('\n\n'))
      .subarray(0, NOTE_BYTES)
      .toString('utf8')
      .replace(/\uFFFD$/, '');
  });
}
