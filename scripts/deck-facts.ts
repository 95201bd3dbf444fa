import { parseDocument } from 'yaml';
import type { CompiledDeck } from '../src/formats/deck-markdown.ts';

/** The facts of a topic: `decks/facts/<deck id>.md`, a list item each, its id first. */
export type FactList = {
  readonly ids: ReadonlySet<string>;
  /** Facts that no card need ask, in whole or in part: `not_asked` in the front matter. */
  readonly notAsked: ReadonlySet<string>;
};
export type Coverage = { readonly covered: number; readonly wanted: number; readonly missing: readonly string[] };

/** The share of a topic's facts that its deck must ask. */
const LEAST = 0.9;

export function readFactList(text: string): FactList {
  const yaml = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  const notAsked: unknown = parseDocument(yaml).toJS()?.not_asked;
  return {
    ids: new Set([...text.matchAll(/^- ([A-Z]+-[A-Z]?\d+) /gm)].map((match) => match[1] ?? '')),
    notAsked: new Set(Array.isArray(notAsked) ? notAsked.map(String) : []),
  };
}

export function measureCoverage(deck: CompiledDeck, list: FactList): Coverage {
  const named = new Set([...deck.facts.values()].flat());
  const wanted = [...list.ids].filter((id) => !list.notAsked.has(id));
  const missing = wanted.filter((id) => !named.has(id));
  return { covered: wanted.length - missing.length, wanted: wanted.length, missing };
}

/** A line for each fact that the list does not have, and one when too few of its facts are asked. */
export function findFactProblems(deck: CompiledDeck, list: FactList, coverage: Coverage): readonly string[] {
  const file = `decks/${deck.id}.md`;
  const unknown = [...deck.facts].flatMap(([note, ids]) =>
    ids
      .filter((id) => !list.ids.has(id))
      .map((id) => `${file}:${deck.lines.get(note) ?? 1}: ${note}: decks/facts/${deck.id}.md has no fact ${id}`),
  );
  if (coverage.covered >= coverage.wanted * LEAST) return unknown;
  const missing = `${describeCoverage(coverage)} of the facts are asked, of 90 % at least; not yet: `;
  return [...unknown, `${file}:1: ${missing}${coverage.missing.join(', ')}`];
}

/** "51 of 52 (98 %)", rounded down, so that 90 % is 90 %. */
export function describeCoverage({ covered, wanted }: Coverage): string {
  const percent = wanted === 0 ? 100 : Math.floor((covered / wanted) * 100);
  return `${covered} of ${wanted} (${percent} %)`;
}
