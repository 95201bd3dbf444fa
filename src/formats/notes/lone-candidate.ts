import { idsOf } from './card-keys.ts';
import type { FoundCard } from './found-card.ts';
import type { Candidate } from './note-reading.ts';
import { splitUnits } from './note-units.ts';

/** A card that joins the candidates of a note after it was read; `taken` are the keys that are there. */
export function loneCandidate(text: string, found: Omit<FoundCard, 'path'>, taken: ReadonlySet<string>): Candidate {
  const card: FoundCard = { ...found, path: headingsAbove(text, found.start) };
  const ids = [...idsOf(card)];
  let key = ids.find((id) => !taken.has(id)) ?? '';
  for (let number = 2; key === '' || taken.has(key); number += 1) key = `${ids.at(-1) ?? 'hand'}-${number}`;
  const lines = [lineOf(text, card.start), lineOf(text, Math.max(card.start, card.end - 1))] as const;
  return { ...card, key, lines, isDuplicate: false };
}

/** The line, from 1, of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function headingsAbove(text: string, offset: number): readonly string[] {
  const open: { readonly depth: number; readonly title: string }[] = [];
  for (const unit of splitUnits(text)) {
    if (unit.start > offset) break;
    const [, marks = '', title = ''] = /^ {0,3}(#{1,6})[ \t]+([^\n]*)/.exec(unit.text) ?? [];
    if (marks === '') continue;
    while ((open.at(-1)?.depth ?? 0) >= marks.length) open.pop();
    open.push({ depth: marks.length, title: title.replace(/[ \t]+#*[ \t]*$|[ \t]*\{#[^{}]*\}$/g, '').trim() });
  }
  return open.map(({ title }) => title);
}
