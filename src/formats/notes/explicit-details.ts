import type { FoundCard, Skipped } from './found-card.ts';
import { headingTitle, type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';

/** A summary that only opens the answer: then the question stands above it. */
const ONLY_OPENS =
  /^(?:show |see |view |open |click (?:to |for )?(?:see |show |the )?)?(?:the )?(?:answers?|solutions?|정답|답변?|해답|해설|풀이|모범 ?답안)(?: ?(?:보기|확인(?:하기)?|펼치기|열기|here))?[.:!]?$|^(?:접기\/펼치기|펼치기|더보기|click(?: me| here)?|toggle|details?|보기)$/i;
const OPEN = /<details\b[^>]*>/i;
const SUMMARY = /<summary\b[^>]*>([\s\S]*?)<\/summary>/i;

/** `<details>` in both styles: the summary asks, or it only says "answer" and what stands above asks. */
export function readDetails(view: NoteView): {
  readonly cards: readonly FoundCard[];
  readonly skipped: readonly Skipped[];
} {
  const cards: FoundCard[] = [];
  const skipped: Skipped[] = [];
  const { blocks } = view;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.node.type !== 'html' || !OPEN.test(block.node.value)) continue;
    const last = closingBlock(blocks, at);
    if (last === -1) {
      skipped.push({ code: 'unclosed-details', lines: block.lines, detail: '' });
      continue;
    }
    const whole = blocks
      .slice(at, last + 1)
      .map((one) => rawText(view.text, one))
      .join('\n\n');
    for (const part of whole.split(/(?=<details\b)/i).filter((one) => OPEN.test(one))) {
      const summary = plain(SUMMARY.exec(part)?.[1] ?? '');
      const answer = part
        .replace(OPEN, '')
        .replace(SUMMARY, '')
        .replace(/<\/details>[\s\S]*/i, '')
        .replace(/^\s*<\/?(?:b|strong|p|div)>\s*$/gim, '')
        .trim();
      const opens = summary === '' || ONLY_OPENS.test(summary);
      const above = opens ? questionAbove(view, at) : null;
      const question = opens ? (above?.text ?? '') : summary;
      const end = blocks[last]?.end ?? block.end;
      if (question === '' || answer === '') {
        skipped.push({
          code: 'no-answer',
          lines: [block.lines[0], blocks[last]?.lines[1] ?? block.lines[1]],
          detail: question || summary,
        });
        continue;
      }
      const start = above?.start ?? block.start;
      cards.push({
        reader: 'details',
        explicit: true,
        confidence: 1,
        start,
        end,
        path: block.path,
        fields: { kind: 'basic', question, answer },
      });
    }
    at = last;
  }
  return { cards, skipped };
}

/** The block in which as many are closed as were opened; -1 when the note ends before. */
function closingBlock(blocks: readonly NoteBlock[], from: number): number {
  let depth = 0;
  for (let at = from; at < blocks.length; at += 1) {
    const node = blocks[at]?.node;
    // A closing tag at the end of a paragraph is a part of that paragraph.
    const html =
      node === undefined ? '' : node.type === 'html' ? node.value : node.type === 'paragraph' ? inlineHtml(node) : '';
    depth += (html.match(/<details\b/gi) ?? []).length - (html.match(/<\/details>/gi) ?? []).length;
    if (depth <= 0) return at;
  }
  return -1;
}

function inlineHtml(node: Extract<NoteBlock['node'], { type: 'paragraph' }>): string {
  return node.children.map((child) => (child.type === 'html' ? child.value : '')).join('');
}

/** The heading right above, or the paragraph (with a list of options or a fence) that asks. */
function questionAbove(view: NoteView, at: number): { readonly text: string; readonly start: number } | null {
  let from = at;
  while (from > 0) {
    const above = view.blocks[from - 1];
    if (above === undefined || above.node.type === 'html' || above.node.type === 'thematicBreak') break;
    from -= 1;
    if (above.depth > 0) break;
  }
  const asking = view.blocks.slice(from, at);
  const [first] = asking;
  if (first === undefined) return null;
  const text = asking
    .map((one) => (one.depth > 0 && one.depth < 7 ? headingTitle(one.node) : rawText(view.text, one)))
    .join('\n\n');
  return { text: text.trim(), start: first.start };
}

function plain(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<code>([\s\S]*?)<\/code>/gi, '`$1`')
    .replace(/<[^>]*>/g, '')
    .replace(/\*\*|__/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
