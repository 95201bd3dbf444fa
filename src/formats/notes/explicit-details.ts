import { withoutNumber } from './context.ts';
import { type Details, findDetails } from './details-html.ts';
import type { FoundCard, Skipped } from './found-card.ts';
import { pathAt } from './note-lines.ts';
import { lineAt, type NoteView } from './note-view.ts';
import { plainHtml } from './plain-html.ts';
import { questionAbove } from './question-above.ts';

/** A summary that only opens the answer: then the question stands above it. */
const ONLY_OPENS =
  /^(?:[\p{Extended_Pictographic}\s▶▼👉]|\uFE0F)*(?:(?:show |see |view |open |reveal |click (?:to |for |here (?:to |for ))?(?:see |show |view |reveal |the )?)?(?:the )?(?:answers?|solutions?|explanations?|정답|답변?|해답|해설|풀이|모범 ?답안)(?: ?(?:및|과|와|[&+/,]) ?(?:answers?|explanations?|정답|해설|풀이|설명))?(?: ?(?:보기|확인(?:하기)?|펼치기|열기|접기\/펼치기|here))?[.:!]?|접기\/펼치기|펼치기|접기|더보기|click(?: me| here)?|toggle|details?|보기|자세히(?: 보기)?)$/iu;
const ANSWER_TAG = /^(?:\*\*)?A\d{0,3}(?:\*\*)?[.:](?:\*\*)?[ \t]+/;
const HINT = /^(?:힌트|hints?)(?: ?보기)?(?: ?\d+)?$/i;
const CONTENTS = /^(?:table of contents|contents?|toc|목차|차례|index)$/i;
const ASKS =
  /[?？]$|(?:설명|비교|서술|정의|이야기|얘기|말씀?)(?:을|를)?\s?(?:해|하)|^(?:what|why|how|when|where|which|who|explain|describe)\b/i;

type Found = { readonly cards: readonly FoundCard[]; readonly skipped: readonly Skipped[] };

/** `<details>` in both styles: the summary asks, or it only says "answer" and what stands above asks. */
export function readDetails(view: NoteView): Found {
  const { details, unclosed } = findDetails(view);
  const hints = details.filter(({ summary }) => HINT.test(summary));
  const read = details.map((one) => readOne(view, one, hints));
  return {
    cards: read.flatMap((one) => ('reader' in one ? [one] : [])),
    skipped: [
      ...read.flatMap((one) => ('code' in one ? [one] : [])),
      ...unclosed.map((line): Skipped => ({ code: 'unclosed-details', lines: [line, line], detail: '' })),
    ],
  };
}

function readOne(view: NoteView, details: Details, hints: readonly Details[]): FoundCard | Skipped {
  const { start, end, summary, body, hasInner } = details;
  const lines = [lineAt(view, start), lineAt(view, end - 1)] as const;
  const opens = summary === '' || ONLY_OPENS.test(summary);
  const asked = opens ? askedAbove(view, details, hints) : { text: withoutNumber(summary), start };
  if (hints.includes(details) || (hasInner && (plainHtml(body) === '' || ASKS.test(body))))
    return { code: 'folded', lines, detail: summary };
  if (asked === null || asked.text === '' || plainHtml(body) === '')
    return { code: 'no-answer', lines, detail: asked?.text ?? summary };
  // Code or contents that are only folded away ask for nothing.
  const isFolded =
    CONTENTS.test(summary) || (!opens && !ASKS.test(summary) && /^(?:`{3}|~{3}|!\[|<img|\s*[-*] \[)/.test(body));
  if (isFolded) return { code: 'folded', lines, detail: summary };
  // A summary `Q. ...` has its `A. ...` below.
  const answer = /^Q/.test(summary) ? body.replace(ANSWER_TAG, '') : body;
  const fields = { kind: 'basic', question: asked.text, answer } as const;
  return {
    reader: 'details',
    explicit: true,
    confidence: 1,
    start: asked.start,
    end,
    path: pathAt(view, start),
    fields,
  };
}

/** What stands above in the `<details>` around it, else the summary of that; outside of one, what stands above. */
function askedAbove(view: NoteView, { start, outer }: Details, hints: readonly Details[]) {
  if (outer === undefined) return questionAbove(view, start, hints);
  return { text: plainHtml(outer.above) || withoutNumber(outer.summary), start: outer.start };
}
