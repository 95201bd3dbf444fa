const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/;

/** A study note without the YAML above it, which is for machines and would be drawn as a heading. */
export function withoutFrontMatter(markdown: string): string {
  return markdown.replace(FRONT_MATTER, '');
}

/** A line of a note: inside a fence, a heading, or anything else. `start` is its offset. */
export type NoteLine = {
  readonly text: string;
  readonly start: number;
  /** It belongs to a fence, whose first and last line are part of it. */
  readonly fenced: boolean;
  readonly heading: { readonly level: number; readonly title: string } | null;
};

/** The lines of a text whose line ends are `\n`. What looks like a heading inside a fence is none. */
export function readLines(text: string): readonly NoteLine[] {
  let fence: string | null = null;
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    const wasFenced = fence !== null;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = nextFence(fence, mark);
    const [, hashes, title] = (!wasFenced && /^(#{1,6})\s+(.*?)\s*#*$/.exec(line)) || [];
    const heading = hashes === undefined ? null : { level: hashes.length, title: title ?? '' };
    return { text: line, start: at, fenced: wasFenced || fence !== null, heading };
  });
}

function nextFence(fence: string | null, mark: string): string | null {
  if (fence === null) return mark;
  return mark.startsWith(fence) ? null : fence;
}
