import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { showDollars } from './markdown-dollars.ts';
import { dropJoints, JOINT } from './markdown-korean.ts';
import { hasClass } from './markdown-nodes.ts';

/** A passage of a note that is a card or could become one, by its offsets in the note. */
export type PassageMark = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly as: 'card' | 'suggestion';
  readonly isCurrent: boolean;
};

export type Places = {
  /** The Markdown as it stands in the note, and where. */
  readonly text: string;
  readonly base: number;
  readonly marks: readonly PassageMark[];
};

type Run = { readonly at: number; readonly text: string };

/** How far ahead in the source the next character of a text is looked for: past an escape or a quote mark. */
const AHEAD = 40;

/**
 * Puts every text into an element that knows where in the note it stands (`data-at`), as `<mark>` where a card has its
 * passage. A fence is one place as a whole. HTML of the note loses its tags. Runs before the other plugins.
 */
export function rehypePlaces({ text, base, marks }: Places) {
  return (tree: Root, file: { toString(): string }): undefined => {
    const placeOf = placesWithout(file.toString());
    const spanOf = (node: RootContent) => {
      const [start, end] = [node.position?.start.offset, node.position?.end.offset];
      return start === undefined || end === undefined ? null : { start: placeOf(start), end: placeOf(end) };
    };
    const walk = (node: ElementContent): ElementContent[] => {
      const span = spanOf(node);
      if (node.type === 'raw') return rawParts(node.value, span).flatMap(walkRaw);
      if (node.type === 'text') return span === null ? [node] : place(textIn(node), span);
      if (node.type !== 'element' || hasClass(node, 'math-inline')) return [node];
      if (node.tagName === 'pre') return [span === null ? node : block(node, span)];
      return [{ ...node, children: node.children.flatMap(walk) }];
    };
    const place = (value: string, { start, end }: { readonly start: number; readonly end: number }) =>
      align(value, text.slice(start, end), base + start).flatMap((run) => cut(run, marks));
    const walkRaw = (part: RawPart): ElementContent[] =>
      part.span === null
        ? [{ type: 'element', tagName: 'br', properties: {}, children: [] }]
        : place(part.text, part.span);
    const block = (node: Element, { start, end }: { readonly start: number; readonly end: number }): Element => {
      const mark = topMark(marks, base + start, base + end, 1);
      const properties = { dataFrom: base + start, dataTo: base + end, ...propertiesOf(mark) };
      return { type: 'element', tagName: 'div', properties, children: [node] };
    };
    tree.children = tree.children.flatMap((node): RootContent[] => {
      if (node.type === 'doctype') return [];
      const walked = walk(node);
      if (node.type !== 'raw') return walked;
      return walked.length === 0 ? [] : [{ type: 'element', tagName: 'p', properties: {}, children: walked }];
    });
  };
}

/** Offsets in the note of offsets in the text that was parsed, which has joints in it. */
function placesWithout(written: string): (offset: number) => number {
  const joints: number[] = [];
  for (let at = written.indexOf(JOINT); at !== -1; at = written.indexOf(JOINT, at + 1)) joints.push(at);
  return (offset) => offset - joints.filter((joint) => joint < offset).length;
}

const textIn = ({ value }: Text) => showDollars(dropJoints(value));

/** Pieces of a text with the place of each: what was escaped, or lies on several lines of a quote, is not in one piece. */
function align(value: string, raw: string, at: number): readonly Run[] {
  if (value.length === raw.length) return [{ at, text: value }];
  const runs: { at: number; text: string }[] = [];
  let next = 0;
  for (const character of value.split('')) {
    const found = raw.slice(next, next + AHEAD).indexOf(character);
    const run = runs.at(-1);
    if (run !== undefined && found <= 0) run.text += character;
    else runs.push({ at: at + next + Math.max(0, found), text: character });
    next += found === -1 ? 0 : found + 1;
  }
  return runs;
}

/** A run cut where passages begin and end. */
function cut({ at, text }: Run, marks: readonly PassageMark[]): readonly Element[] {
  const end = at + text.length;
  const edges = new Set([at, end]);
  for (const mark of marks) {
    if (mark.start > at && mark.start < end) edges.add(mark.start);
    if (mark.end > at && mark.end < end) edges.add(mark.end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? at;
    const mark = topMark(marks, from, to, to - from);
    const value: Text = { type: 'text', value: text.slice(from - at, to - at) };
    const properties = { dataAt: from, ...propertiesOf(mark) };
    return { type: 'element', tagName: mark === undefined ? 'span' : 'mark', properties, children: [value] };
  });
}

/** Of the passages that share so much with a stretch: the current one, else a card's, else the innermost. */
function topMark(marks: readonly PassageMark[], start: number, end: number, shared: number): PassageMark | undefined {
  const rank = ({ isCurrent, as }: PassageMark) => (isCurrent ? 0 : as === 'card' ? 1 : 2);
  return marks
    .filter((mark) => Math.min(mark.end, end) - Math.max(mark.start, start) >= shared)
    .sort((a, b) => rank(a) - rank(b) || a.end - a.start - (b.end - b.start))[0];
}

function propertiesOf(mark: PassageMark | undefined) {
  return mark === undefined ? {} : { dataKey: mark.key, dataAs: mark.isCurrent ? `${mark.as} current` : mark.as };
}

type RawPart = { readonly text: string; readonly span: { readonly start: number; readonly end: number } | null };

/** What HTML says, without its tags and comments; a part without a place is a line end. */
function rawParts(html: string, span: RawPart['span']): readonly RawPart[] {
  if (span === null) return [];
  const parts: RawPart[] = [];
  let done = 0;
  const add = (to: number) => {
    const text = html.slice(done, to);
    if (text.trim() !== '') parts.push({ text, span: { start: span.start + done, end: span.start + to } });
  };
  for (const tag of html.matchAll(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^>]*>/gi)) {
    add(tag.index);
    done = tag.index + tag[0].length;
    if (/^<br\b/i.test(tag[0])) parts.push({ text: '', span: null });
  }
  add(html.length);
  return parts;
}
