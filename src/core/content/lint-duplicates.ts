import { clozePlainText, parseCloze } from './cloze.ts';
import type { LintNote } from './lint-note.ts';
import type { Fields } from './note.ts';
import { wordsOf } from './words.ts';

/** Shares of words in common from which two questions, and two answers, count as nearly the same. */
const SAME_ASKED = 0.9;
const SAME_SAID = 0.8;
/** So many notes are remembered for a word: enough to find a likeness, few enough to stay quick on any deck. */
const MAX_POSTINGS = 50;

type Entry = {
  readonly index: number;
  readonly asked: ReadonlySet<string>;
  /** Looked at only for the few that ask alike. */
  readonly said: () => ReadonlySet<string>;
  /** What must be equal: the kind, and the numbers, names and signs by which look-alikes differ. */
  readonly guard: string;
};

/**
 * For each note that asks nearly what an earlier one asks, that earlier note, by their places in the list. Two notes
 * are alike when they ask the same word for word; or when, with the same numbers, names and signs, nine tenths of the
 * words asked and four fifths of those answered are the same. Only notes that share one of their rarest words are
 * compared (prefix filtering: Chaudhuri et al., "A primitive operator for similarity joins", 2006).
 */
export function findDuplicates(notes: readonly Pick<LintNote, 'fields'>[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const asked = new Map<string, number>();
  notes.forEach(({ fields }, index) => {
    const key = wordForWord(fields);
    const earlier = asked.get(key);
    if (earlier === undefined) asked.set(key, index);
    else found.set(index, earlier);
  });
  const entries = notes.map(({ fields }, index) => createEntry(fields, index));
  const rarity = countWords(entries);
  const postings = new Map<string, Entry[]>();
  for (const entry of entries) {
    const words = [...entry.asked].sort((a, b) => (rarity.get(a) ?? 0) - (rarity.get(b) ?? 0) || (a < b ? -1 : 1));
    const prefix = words.slice(0, words.length - Math.ceil(words.length * SAME_ASKED) + 1);
    for (const word of prefix) {
      const key = `${entry.guard}\n${word}`;
      const others = postings.get(key) ?? [];
      const alike = found.has(entry.index) ? undefined : others.find((other) => isAlike(other, entry));
      if (alike !== undefined) found.set(entry.index, alike.index);
      if (others.length === 0) postings.set(key, others);
      if (others.length < MAX_POSTINGS) others.push(entry);
    }
  }
  return found;
}

function createEntry(fields: Fields, index: number): Entry {
  const { kind, asked, said } = partsOf(fields);
  const words = wordsOf(asked);
  const isKorean = /\p{Script=Hangul}/u.test(asked);
  const telling = words.filter((word) => (isKorean ? !/^\p{Script=Hangul}/u.test(word) : isTelling(word)));
  const guard = [kind, ...new Set(telling)].sort().join(' ');
  let answer: ReadonlySet<string> | undefined;
  const sayWords = () => {
    answer ??= wordSet(wordsOf(said));
    return answer;
  };
  return { index, asked: wordSet(words), said: sayWords, guard };
}

/** A number, a sign, a name or a single letter: changing it alone makes another question. */
function isTelling(word: string): boolean {
  return word.length === 1 || !/^[\p{Ll}\p{Lo}\p{M}]+$/u.test(word);
}

function partsOf(fields: Fields) {
  if (fields.kind === 'cloze') {
    const shown = parseCloze(fields.text).map((segment) => (segment.kind === 'text' ? segment.text : ' '));
    const hidden = [...fields.text.matchAll(/\{\{c\d+::([^{}]*)\}\}/g)].map((match) => match[1]);
    return { kind: 'cloze', asked: shown.join(''), said: hidden.join(' ') };
  }
  if (fields.kind === 'contrast') {
    const { title, subjects, aspects } = fields;
    const asked = [title, ...subjects, ...aspects.map(({ name }) => name)].join(' ');
    return { kind: 'contrast', asked, said: aspects.flatMap(({ values }) => values).join(' ') };
  }
  return { kind: 'asked', asked: fields.question, said: fields.answer };
}

function wordForWord(fields: Fields): string {
  const { kind, asked } = partsOf(fields);
  const text = fields.kind === 'cloze' ? clozePlainText(fields.text) : asked;
  return `${kind} ${text
    .normalize()
    .replace(/\s+/g, '')
    .replace(/[.?!？。]+$/, '')}`;
}

function countWords(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { asked } of entries) for (const word of asked) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isAlike(a: Entry, b: Entry): boolean {
  return shares(a.asked, b.asked, SAME_ASKED) && shares(a.said(), b.said(), SAME_SAID);
}

/** Whether words in common by words in all (Jaccard) reach a share. Most pairs fail at their first words. */
function shares(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): boolean {
  let spare = a.size - Math.ceil((least / (1 + least)) * (a.size + b.size));
  for (const word of a) {
    if (spare < 0) return false;
    if (!b.has(word)) spare -= 1;
  }
  return spare >= 0;
}

function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}
