import { isBelowCard } from './line-marks.ts';
import type { NoteLine } from './note-lines.ts';

/**
 * Separators that a person has set in Obsidian Spaced Repetition, by the kind of card that they make. Its settings are not
 * in the note, and most signs mean something else in most notes. But behind a card that was learned there stands its
 * schedule: a sign that divides two such cards or more is a separator, and then everywhere in the note.
 */
export type OwnSeparators = {
  readonly inLine: ReadonlyMap<string, 'basic' | 'reversible'>;
  readonly betweenLines: ReadonlyMap<string, 'basic' | 'reversible'>;
};

type Scheduled = { readonly sign: string; readonly isBoth: boolean };

const PROVEN_BY = 2;
const SCHEDULE = /[ \t]*<!--SR:([^>]*)-->/;
const KNOWN = /::|==|\{\{|\*\*/;
const SIGN = /(?<=[^\s:;<>|&=@~%$→⇒+/\\^])[ \t]*([:;<>|&=@~%$→⇒+/\\^]{2,4}|[→⇒])[ \t]*(?=[^\s:;<>|&=@~%$→⇒+/\\^])/g;
const SIGN_ALONE = /^[^\s\p{L}\p{N}#`>*+-]{1,4}$/u;

export function ownSeparators(lines: readonly NoteLine[]): OwnSeparators {
  const inLine: Scheduled[] = [];
  const betweenLines: Scheduled[] = [];
  lines.forEach((line, at) => {
    const groups = line.isCode ? undefined : SCHEDULE.exec(line.text)?.[1];
    if (groups === undefined || groups.length === 0) return;
    const isBoth = (groups.match(/!/g) ?? []).length > 1;
    let last = at;
    while (last > 0 && isBelowCard(lines[last]?.text ?? '') && lines[last]?.text.trim() !== '') last -= 1;
    let first = last;
    while (first > 0 && lines[first - 1]?.text.trim() !== '' && !SCHEDULE.test(lines[first - 1]?.text ?? ''))
      first -= 1;
    const alone = lines.slice(first + 1, last).find(({ text, isCode }) => !isCode && SIGN_ALONE.test(text.trim()));
    if (alone !== undefined) betweenLines.push({ sign: alone.text.trim(), isBoth });
    else inLine.push(...signsOf(lines[last]).map((sign) => ({ sign, isBoth })));
  });
  return { inLine: proven(inLine), betweenLines: proven(betweenLines) };
}

/** The signs of a line that no known mark explains, each once. */
function signsOf(line: NoteLine | undefined): readonly string[] {
  const text = line?.masked.replace(SCHEDULE, '') ?? '';
  if (KNOWN.test(text) || /^[ \t>]*\|/.test(text)) return [];
  return [...new Set([...text.matchAll(SIGN)].flatMap(({ 1: sign }) => sign ?? []))];
}

function proven(found: readonly Scheduled[]): OwnSeparators['inLine'] {
  const counts = new Map<string, { all: number; both: number }>();
  for (const { sign, isBoth } of found) {
    const count = counts.get(sign) ?? { all: 0, both: 0 };
    counts.set(sign, { all: count.all + 1, both: count.both + (isBoth ? 1 : 0) });
  }
  const shown = [...counts].filter(([sign, { all }]) => all >= PROVEN_BY && !/^\?{1,2}$/.test(sign));
  return new Map(shown.map(([sign, { all, both }]) => [sign, both * 2 > all ? 'reversible' : 'basic'] as const));
}

/** A line with the sign that stands alone on it read as the one that everybody has. */
export function withKnownSign(line: NoteLine, { betweenLines }: OwnSeparators): NoteLine {
  const kind = line.isCode || betweenLines.size === 0 ? undefined : betweenLines.get(line.text.trim());
  return kind === undefined ? line : { ...line, text: line.text.replace(/\S+/, kind === 'basic' ? '?' : '??') };
}
