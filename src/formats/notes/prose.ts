import { topicPattern } from './flat-text.ts';
import { inlineText } from './inline-text.ts';
import type { NoteBlock } from './note-blocks.ts';
import { type NoteView, OPAQUE, spanOf } from './note-view.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { nameOf } from './term.ts';

/** A sentence, also as a person would say it: `line` on one line, and `plain` without its bold and italic marks too. */
export type ProseSentence = Sentence & { readonly line: string; readonly plain: string };

/** A paragraph, or the paragraph of a list item. */
export type Prose = {
  readonly start: number;
  readonly end: number;
  readonly path: readonly string[];
  readonly sentences: readonly ProseSentence[];
  /** The block it stands in, by its place in the view. */
  readonly block: number;
};

/** All prose of a note in order, without navigation, lists of links and headings. */
export function proseOf(view: NoteView): readonly Prose[] {
  const topics = topicPattern(namesIn(view));
  return view.blocks.flatMap((block, index) =>
    block.depth > 0 || block.isNavigation ? [] : proseIn(view, block, block.node, index, topics),
  );
}

function proseIn(
  view: NoteView,
  block: NoteBlock,
  node: NoteBlock['node'],
  index: number,
  topics: RegExp | null,
): readonly Prose[] {
  if (node.type === 'paragraph') {
    const { start, end } = spanOf(block, node);
    const masked = view.masked.slice(start, end);
    if (masked.replaceAll(OPAQUE, '').trim() === '' || isLinks(masked, inlineText(node))) return [];
    const indented = masked.includes('\n')
      ? masked.replace(/\n[ \t>]+/g, (lead) => `\n${OPAQUE.repeat(lead.length - 1)}`)
      : masked;
    const sentences = splitSentences(view.text.slice(start, end), indented, start, topics).map(proseSentence);
    return [{ start, end, path: block.path, sentences, block: index }];
  }
  if (node.type !== 'list') return [];
  return node.children.flatMap((item) => item.children.flatMap((child) => proseIn(view, block, child, index, topics)));
}

function proseSentence(sentence: Sentence): ProseSentence {
  const line = oneLine(sentence.text);
  return { ...sentence, line, plain: bare(line) };
}

/** The names in the note's headings, each with its gloss as a name of its own: "5.4 Ingress(인그레스)". */
function namesIn({ blocks }: NoteView): readonly string[] {
  const titles = blocks.filter(({ depth }) => depth > 0).slice(0, 40);
  const names = titles
    .map(({ title }) => title.replace(/^\d+(?:\.\d+)*\.?\s*/, ''))
    .flatMap((title) => [nameOf(title), /\(([^()]+)\)$/.exec(title)?.[1] ?? ''])
    .filter((name) => name.length > 1 && name.split(' ').length <= 3);
  return [...new Set(names)];
}

function isLinks(masked: string, read: string): boolean {
  const bare = read.replace(/https?:\/\/\S+/g, '').trim();
  return bare === '' || /^[ \t]*(?:\[[^\]]*\]\([^)]*\)[\s,|·]*)+$/.test(masked);
}

/** A sentence as a person would say it: on one line, without marks of lists and line ends. */
export function oneLine(text: string): string {
  const broken = text.includes('<') ? text.replace(/<br\s*\/?>/gi, ' ') : text;
  return (broken.includes('\n') ? broken.replace(/(?:\\|\s)*\n[ \t>]*/g, ' ') : broken).trim();
}

/** Without the bold and italic marks around words. */
export function bare(text: string): string {
  return (/\*|__/.test(text) ? text.replace(/(\*{1,3}|_{2,3})(?=\S)([\s\S]*?\S)\1/g, '$2') : text).trim();
}
