type Span = { readonly start: number; readonly end: number };

const BUCKET = 1024;

/** Spans that can be asked for those that overlap another, in about the time that the answer is long. */
export function createOverlaps<T extends Span>() {
  const buckets = new Map<number, T[]>();
  const each = ({ start, end }: Span, visit: (bucket: number) => boolean): boolean => {
    for (let at = Math.floor(start / BUCKET); at * BUCKET < end; at += 1) if (visit(at)) return true;
    return false;
  };
  return {
    add(span: T): void {
      each(span, (at) => {
        const bucket = buckets.get(at);
        if (bucket === undefined) buckets.set(at, [span]);
        else bucket.push(span);
        return false;
      });
    },
    some(span: Span, test: (other: T) => boolean): boolean {
      const hits = (other: T) => other.start < span.end && span.start < other.end && test(other);
      return each(span, (at) => buckets.get(at)?.some(hits) ?? false);
    },
  };
}
