import type { Passage } from './note.ts';
import { readLines } from './note-lines.ts';

/** A heading and what stands below it, up to the next heading of any level. Level 0 is the note itself. */
export type Section = {
  readonly title: string;
  readonly level: number;
  /** Offsets in the note. */
  readonly start: number;
  readonly end: number;
};

/** The sections of a note in its order; the first is the note itself with the text above all headings. */
export function outlineOf(text: string): readonly Section[] {
  const headings = readLines(text).flatMap(({ heading, start }) => (heading === null ? [] : [{ ...heading, start }]));
  return [{ title: '', level: 0, start: 0 }, ...headings].map((section, index) => ({
    ...section,
    end: headings[index]?.start ?? text.length,
  }));
}

/** Where a passage stands: by its words, else by its heading, else in the note itself. */
export function sectionOf(outline: readonly Section[], text: string, { quote, heading }: Passage): number {
  const at = quote === undefined || quote.trim() === '' ? -1 : text.indexOf(quote.trim());
  // A quotation that takes in its heading belongs below it.
  if (at !== -1) return outline.findLastIndex(({ start }) => start <= at);
  const name = heading?.split(/\s*[>›]\s*/).at(-1);
  return Math.max(0, name === undefined ? 0 : outline.findIndex(({ title, level }) => level > 0 && title === name));
}

/** The sections below this one, it included: `from` up to, not with, `to`. */
export function subtreeOf(outline: readonly Section[], from: number): { readonly from: number; readonly to: number } {
  const level = outline[from]?.level ?? 0;
  const next = outline.findIndex((section, index) => index > from && section.level <= level);
  return { from, to: next === -1 ? outline.length : next };
}
