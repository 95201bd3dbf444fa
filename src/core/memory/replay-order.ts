import { compareEntries } from './entries.ts';
import { idAt, type LogColumns } from './log-columns.ts';

/** A stretch of entries of one segment to be folded next; null positions mean all of it as it lies. */
type Step = { readonly segment: LogColumns; readonly positions: Uint32Array | null };

/** The entries of all segments in the total order, each once: as they lie if they lie so, else sorted. */
export function replaySteps(segments: readonly LogColumns[]): Iterable<Step> {
  if (inOrder(segments)) return segments.map((segment) => ({ segment, positions: null }));
  return cutIntoSteps(segments, sortEntries(segments));
}

/** Indexes over all segments laid end to end, sorted, repeated entries left out. */
function sortEntries(segments: readonly LogColumns[]): Uint32Array {
  const starts = startsOf(segments);
  const total = segments.reduce((sum, segment) => sum + segment.length, 0);
  const at = new Float64Array(total);
  segments.forEach((segment, s) => {
    at.set(segment.at, starts[s]);
  });
  const idOf = (index: number) => {
    const s = segmentAt(starts, index);
    const segment = segments[s];
    if (segment === undefined) throw new Error(`No segment holds entry ${index}`);
    return idAt(segment, index - (starts[s] ?? 0));
  };
  const order = Uint32Array.from({ length: total }, (_, index) => index).sort((a, b) => {
    const difference = (at[a] ?? 0) - (at[b] ?? 0);
    return difference !== 0 ? difference : compareEntries(idOf(a), idOf(b));
  });
  return order.filter((index, n) => n === 0 || compareEntries(idOf(order[n - 1] ?? 0), idOf(index)) !== 0);
}

/** Cuts an order into stretches that lie in one segment each. */
function* cutIntoSteps(segments: readonly LogColumns[], order: Uint32Array): Generator<Step> {
  const starts = startsOf(segments);
  let from = 0;
  while (from < order.length) {
    const s = segmentAt(starts, order[from] ?? 0);
    const segment = segments[s];
    if (segment === undefined) return;
    const start = starts[s] ?? 0;
    let to = from + 1;
    while (to < order.length && isWithin(order[to] ?? 0, start, segment.length)) to += 1;
    yield { segment, positions: order.slice(from, to).map((index) => index - start) };
    from = to;
  }
}

function isWithin(index: number, start: number, length: number): boolean {
  return index >= start && index < start + length;
}

function inOrder(segments: readonly LogColumns[]): boolean {
  let last: ReturnType<typeof idAt> | null = null;
  for (const segment of segments) {
    for (let i = 0; i < segment.length; i += 1) {
      const previous = i === 0 ? last?.at : segment.at[i - 1];
      const at = segment.at[i] ?? 0;
      if (previous === undefined || previous < at) continue;
      const before = i === 0 ? last : idAt(segment, i - 1);
      if (before !== null && compareEntries(before, idAt(segment, i)) >= 0) return false;
    }
    if (segment.length > 0) last = idAt(segment, segment.length - 1);
  }
  return true;
}

function startsOf(segments: readonly LogColumns[]): readonly number[] {
  let start = 0;
  return segments.map(({ length }) => {
    start += length;
    return start - length;
  });
}

/** The last segment that starts at or before the index: empty ones before it start there too. */
function segmentAt(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
