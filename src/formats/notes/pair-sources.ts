import { localPart } from '../../core/content/deck-file.ts';
import type { Source } from '../../core/content/note.ts';
import type { NoteReading } from './note-reading.ts';
import { sourceIdOf } from './source-id.ts';

/** So many words from the beginning of a note stand for the whole. */
const COMPARED = 400;
/** How much two texts have in common, by neighbouring words: unrelated notes next to nothing, edited ones most. */
const [SOME, MUCH, NEARLY_ALL] = [0.1, 0.3, 0.7];

type Note = Pick<NoteReading, 'path' | 'title' | 'text'>;

/**
 * Which stored source each reading continues; null for a note that is new. One to one, the surest first: the same path
 * with the same title or some text in common (there are many README.md), a file that was renamed by its title and text.
 */
export function pairSources<S extends Source>(sources: readonly S[], readings: readonly Note[]): readonly (S | null)[] {
  if (sources.length === 0) return readings.map(() => null);
  const pairs: { readonly source: S; readonly reading: number; readonly score: number }[] = [];
  const likeness = createLikeness(sources);
  const byId = groupBy(sources, ({ id }) => localPart(id));
  const byTitle = groupBy(sources, ({ title }) => title.normalize());
  readings.forEach((note, reading) => {
    const samePath = new Set(byId.get(sourceIdOf(note)));
    const sameTitle = new Set(byTitle.get(note.title.normalize()));
    const likes = likeness(note.text);
    for (const source of new Set([...samePath, ...sameTitle, ...likes.keys()])) {
      const like = likes.get(source) ?? 0;
      const isPath = samePath.has(source);
      const isTitle = sameTitle.has(source);
      const isSame = (isPath && (isTitle || like >= SOME)) || (isTitle && like >= MUCH) || like >= NEARLY_ALL;
      if (isSame) pairs.push({ source, reading, score: like + Number(isPath) / 2 + Number(isTitle) / 4 });
    }
  });
  return takeBest(pairs, readings.length);
}

function takeBest<S extends Source>(
  pairs: { readonly source: S; readonly reading: number; readonly score: number }[],
  readings: number,
): readonly (S | null)[] {
  const found = new Array<S | null>(readings).fill(null);
  const taken = new Set<S>();
  for (const { source, reading } of pairs.sort((a, b) => b.score - a.score || (a.source.id < b.source.id ? -1 : 1))) {
    if (taken.has(source) || found[reading] !== null) continue;
    taken.add(source);
    found[reading] = source;
  }
  return found;
}

/** How like each source a text is; those that share nothing are left out. */
function createLikeness<S extends Source>(sources: readonly S[]): (text: string) => ReadonlyMap<S, number> {
  const holders = new Map<string, S[]>();
  const sizes = new Map<S, number>();
  for (const source of sources) {
    const pairs = wordPairs(source.markdown);
    sizes.set(source, pairs.size);
    for (const pair of pairs) {
      const known = holders.get(pair);
      if (known === undefined) holders.set(pair, [source]);
      else known.push(source);
    }
  }
  return (text) => {
    const pairs = wordPairs(text);
    const shared = new Map<S, number>();
    for (const pair of pairs) for (const one of holders.get(pair) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    return new Map([...shared].map(([one, count]) => [one, (2 * count) / (pairs.size + (sizes.get(one) ?? 0))]));
  };
}

function wordPairs(text: string): ReadonlySet<string> {
  const words: string[] = [];
  for (const [word] of text.matchAll(/\S+/g)) if (words.push(word) === COMPARED) break;
  return new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ''}`));
}

function groupBy<S>(items: readonly S[], keyOf: (item: S) => string): ReadonlyMap<string, readonly S[]> {
  const groups = new Map<string, S[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
