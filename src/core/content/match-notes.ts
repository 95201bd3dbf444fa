import { createProfile, type Matchable, type Profile, similarity } from './match-profile.ts';

/** Which earlier note a later one continues, by their places in the two lists, and why; `score` is 0 to 1. */
export type NoteMatch = {
  readonly before: number;
  readonly after: number;
  readonly by: 'id' | 'same-text' | 'passage' | 'similar';
  readonly score: number;
};
type By = NoteMatch['by'];
type Pair = { readonly before: Profile; readonly after: Profile; readonly score: number };

/** From here on two notes are taken for one that was changed. */
const LIKE = 0.5;
/** Of several cards from one passage, those that have less in common than this are different cards. */
const LIKE_IN_PASSAGE = 0.3;
/** Notes that ask the same are compared one by one, as long as there are no more pairs of them than this. */
const MAX_PAIRS = 40_000;
/** A note is compared with this many of those that it is most like. */
const MAX_CHOICES = 8;

/**
 * Matches notes with what they have become, one to one. An id wins whatever the text; then the same text, Markdown
 * marks and white space aside; then the same passage; then a like text. Headings only choose between equals, so
 * renaming them changes nothing. Only basic and reversible notes continue one another, but for an id. The order of
 * either list does not matter, as long as no two notes in it are the same in everything.
 */
export function matchNotes(before: readonly Matchable[], after: readonly Matchable[]): readonly NoteMatch[] {
  const olds = before.map(createProfile);
  const news = after.map(createProfile);
  const matches: NoteMatch[] = [];
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const isFree = (pair: Pair) => !taken.before.has(pair.before.index) && !taken.after.has(pair.after.index);
  const take = (pairs: readonly Pair[], by: By) => {
    for (const pair of pairs) {
      if (!isFree(pair)) continue;
      taken.before.add(pair.before.index);
      taken.after.add(pair.after.index);
      matches.push({ before: pair.before.index, after: pair.after.index, by, score: pair.score });
    }
  };
  const left = () => ({
    olds: olds.filter(({ index }) => !taken.before.has(index)),
    news: news.filter(({ index }) => !taken.after.has(index)),
  });
  take(
    inStep(left(), ({ id }) => id),
    'id',
  );
  for (const keyOf of SAME_TEXT) take(inStep(left(), keyOf), 'same-text');
  take(bestFirst(pairsOfPassages(left(), countBy([olds, news], passageOf))), 'passage');
  take(
    bestFirst(
      pairsAlike(
        left(),
        countBy([olds, news], ({ asked }) => asked),
      ),
    ),
    'similar',
  );
  return matches.sort((a, b) => a.before - b.before);
}

type Sides = { readonly olds: readonly Profile[]; readonly news: readonly Profile[] };
type KeyOf = (profile: Profile) => string | undefined;

/** What two notes of the same text must share, the most telling first. */
const SAME_TEXT: readonly KeyOf[] = [
  ({ exact, quote, path }) => [exact, quote, ...path].join('\n\n'),
  ({ whole, quote, path }) => [whole, quote, ...path].join('\n\n'),
  ({ whole, quote }) => [whole, quote].join('\n\n'),
  ({ whole, path }) => [whole, ...path].join('\n\n'),
  ({ whole }) => whole,
];

/** The first with the first, the second with the second, of those that share a key, in an order of their texts. */
function inStep({ olds, news }: Sides, keyOf: KeyOf): Pair[] {
  const groups = groupBy(olds, keyOf);
  return [...groupBy(news, keyOf)].flatMap(([key, ones]) => {
    const others = (groups.get(key) ?? []).sort(byContent);
    return ones.sort(byContent).flatMap((after, place): Pair[] => {
      const before = others[place];
      return before === undefined ? [] : [{ before, after, score: 1 }];
    });
  });
}

function pairsOfPassages({ olds, news }: Sides, counts: Counts): Pair[] {
  return pairsSharing({ olds, news }, passageOf).flatMap(({ before, after }) => {
    const score = similarity(before.grams(), after.grams());
    const isOnly = counts.isUnique(passageOf(after));
    return isOnly || score >= LIKE_IN_PASSAGE ? [{ before, after, score }] : [];
  });
}

function passageOf({ form, quote }: Profile): string | undefined {
  return quote === '' ? undefined : `${form}\n${quote}`;
}

/** Where a question stands once in both lists it speaks for itself; where it is repeated only what is beside it does. */
function pairsAlike({ olds, news }: Sides, counts: Counts): Pair[] {
  const asking = pairsSharing({ olds, news }, ({ asked }) => asked).map(({ before, after }) => {
    const score = counts.isUnique(after.asked)
      ? LIKE + (1 - LIKE) * similarity(before.grams(), after.grams())
      : similarity(before.besides(), after.besides());
    return { before, after, score };
  });
  const others = pairsOfGrams(olds, news).filter(({ before, after }) => before.asked !== after.asked);
  return [...asking, ...others].filter(({ score }) => score >= LIKE);
}

/** Pairs of one form whose texts have enough in common. An index from grams to notes counts what they share. */
function pairsOfGrams(olds: readonly Profile[], news: readonly Profile[]): Pair[] {
  const places = new Map<number, number[]>();
  olds.forEach((one, place) => {
    for (const gram of one.grams()) {
      const known = places.get(gram);
      if (known === undefined) places.set(gram, [place]);
      else known.push(place);
    }
  });
  const sizes = Uint16Array.from(olds, (one) => one.grams().size);
  const shared = new Uint16Array(olds.length);
  return news.flatMap((after) => {
    shared.fill(0);
    for (const gram of after.grams()) {
      for (const place of places.get(gram) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    }
    const { size } = after.grams();
    const pairs: Pair[] = [];
    // A plain loop: this is run for every pair of notes.
    for (let place = 0; place < shared.length; place += 1) {
      const score = (2 * (shared[place] ?? 0)) / ((sizes[place] ?? 0) + size);
      const before = score >= LIKE ? olds[place] : undefined;
      if (before !== undefined && before.form === after.form) pairs.push({ before, after, score });
    }
    return pairs.length <= MAX_CHOICES ? pairs : bestFirst(pairs).slice(0, MAX_CHOICES);
  });
}

/** The pairs that share a key; of a key that too many share, none. */
function pairsSharing({ olds, news }: Sides, keyOf: KeyOf): { readonly before: Profile; readonly after: Profile }[] {
  const groups = groupBy(olds, keyOf);
  return [...groupBy(news, keyOf)].flatMap(([key, ones]) => {
    const others = groups.get(key) ?? [];
    if (others.length * ones.length > MAX_PAIRS) return [];
    return ones.flatMap((after) => others.map((before) => ({ before, after })));
  });
}

/** The surest first; between equals the one whose headings are nearer, then by their texts: never by their places. */
function bestFirst(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted(
    (a, b) =>
      b.score - a.score ||
      sharedHeadings(b) - sharedHeadings(a) ||
      byContent(a.before, b.before) ||
      byContent(a.after, b.after),
  );
}

function sharedHeadings({ before, after }: Pair): number {
  return before.path.filter((heading) => after.path.includes(heading)).length;
}

function byContent(a: Profile, b: Profile): number {
  return a.content < b.content ? -1 : Number(a.content > b.content);
}

function groupBy(profiles: readonly Profile[], keyOf: KeyOf): Map<string, Profile[]> {
  const groups = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const key = keyOf(profile);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [profile]);
    else group.push(profile);
  }
  return groups;
}

type Counts = { readonly isUnique: (key: string | undefined) => boolean };

/** Which keys stand at most once in each list, counting what is matched already. */
function countBy(lists: readonly (readonly Profile[])[], keyOf: KeyOf): Counts {
  const repeated = new Set<string>();
  for (const list of lists) for (const [key, group] of groupBy(list, keyOf)) if (group.length > 1) repeated.add(key);
  return { isUnique: (key) => key !== undefined && !repeated.has(key) };
}
