import { withoutNumber } from './context.ts';
import { closingBlock, type Details, detailsIn, openDetails, opensDetails } from './details-html.ts';
import type { FoundCard, Skipped } from './found-card.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { plainHtml } from './plain-html.ts';

/** A summary that only opens the answer: then the question stands above it. */
const ONLY_OPENS =
  /^(?:[\p{Extended_Pictographic}\s▶▼]|\uFE0F)*(?:(?:show |see |view |open |reveal |click (?:to |for |here (?:to |for ))?(?:see |show |view |reveal |the )?)?(?:the )?(?:answers?|solutions?|정답|답변?|해답|해설|풀이|모범 ?답안)(?: ?(?:보기|확인(?:하기)?|펼치기|열기|접기\/펼치기|here))?[.:!]?|접기\/펼치기|펼치기|접기|더보기|click(?: me| here)?|toggle|details?|보기|자세히(?: 보기)?)$/iu;
const CONTENTS = /^(?:table of contents|contents?|toc|목차|차례|index)$/i;
const ASKS =
  /[?？]$|(?:설명|비교|서술|정의|이야기|얘기|말씀?)(?:을|를)?\s?(?:해|하)|^(?:what|why|how|when|where|which|who|explain|describe)\b/i;

type Found = { readonly cards: readonly FoundCard[]; readonly skipped: readonly Skipped[] };
type Place = Pick<FoundCard, 'start' | 'end' | 'path'> & { readonly lines: Skipped['lines'] };
type Above = { readonly text: string; readonly start: number };

/** `<details>` in both styles: the summary asks, or it only says "answer" and what stands above asks. */
export function readDetails(view: NoteView): Found {
  const cards: FoundCard[] = [];
  const skipped: Skipped[] = [];
  const { blocks } = view;
  const open = openDetails(blocks);
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || !opensDetails(block)) continue;
    const last = closingBlock(open, at);
    const closing = blocks[last];
    if (closing === undefined) {
      skipped.push({ code: 'unclosed-details', lines: block.lines, detail: '' });
      continue;
    }
    const place: Place = {
      start: block.start,
      end: closing.end,
      path: block.path,
      lines: [block.lines[0], closing.lines[1]],
    };
    for (const details of detailsIn(view, blocks.slice(at, last + 1))) {
      const read = readOne(details, place, () => questionAbove(view, at));
      if ('code' in read) skipped.push(read);
      else cards.push(read);
    }
    at = last;
  }
  return { cards, skipped };
}

function readOne({ summary, body }: Details, place: Place, above: () => Above | null): FoundCard | Skipped {
  const opens = summary === '' || ONLY_OPENS.test(summary);
  const asked = opens ? above() : { text: withoutNumber(summary), start: place.start };
  const { lines, end, path } = place;
  if (asked === null || asked.text === '' || plainHtml(body) === '')
    return { code: 'no-answer', lines, detail: asked?.text ?? summary };
  // Code or contents that are only folded away ask for nothing.
  const isFolded =
    CONTENTS.test(summary) || (!opens && !ASKS.test(summary) && /^(?:`{3}|~{3}|!\[|<img|\s*[-*] \[)/.test(body));
  if (isFolded) return { code: 'folded', lines, detail: summary };
  const fields = { kind: 'basic', question: asked.text, answer: body } as const;
  return { reader: 'details', explicit: true, confidence: 1, start: asked.start, end, path, fields };
}

/** The heading right above, or the paragraph (with a list of options or a fence) that asks. */
function questionAbove(view: NoteView, at: number): Above | null {
  let from = at;
  while (from > 0) {
    const above = view.blocks[from - 1];
    if (above === undefined || ['html', 'thematicBreak', 'yaml'].includes(above.node.type)) break;
    from -= 1;
    if (above.depth > 0) break;
  }
  const asking = view.blocks.slice(from, at);
  const [first] = asking;
  if (first === undefined) return null;
  const text = asking.map((block) => textOfQuestion(view, block)).join('\n\n');
  return { text: text.trim(), start: first.start };
}

function textOfQuestion(view: NoteView, block: NoteBlock): string {
  return block.node.type === 'heading' ? withoutNumber(block.title) : rawText(view.text, block);
}
