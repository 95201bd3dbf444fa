import { CLOZE_MARKS, type ClozeSegment, parseCloze, plainText, stripMarks } from './cloze.ts';
import { type BlankEnd, neutralParticles, settledParticles } from './cloze-particles.ts';
import { blankInitials } from './initials.ts';
import { findVerbatimSpans } from './math-spans.ts';

type Side = 'question' | 'hint' | 'answer';

/** A question whose blanks show the initials of what they hide, and these initials in order. */
export type CardHint = { readonly question: string; readonly initials: readonly string[] };

const BLOCK = /\n[ \t]*\n|^[ \t]*(?:`{3}|~{3}|\${2}|[-*+] |\d+[.)] |#{1,6} |> |\|)/m;

/**
 * One side of a cloze card as Markdown. Question: the blanks of this number become `[...]` or `[hint]`; answer:
 * their text; each between marks (see CLOZE_MARKS). In math, where marks cannot stand, `\text` and `\underline`
 * take their place. Blanks of other numbers are shown as plain text on both sides. Particles behind a blank: see
 * cloze-particles.ts.
 */
export function clozeMarkdown(text: string, number: number, side: 'question' | 'answer'): string {
  return writeCloze(text, number, side).markdown;
}

/** The question with initials in its blanks; null when no blank has any. */
export function clozeHint(text: string, number: number): CardHint | null {
  const { markdown, initials } = writeCloze(text, number, 'hint');
  return hintOf(markdown, initials);
}

export function hintOf(question: string, each: readonly string[]): CardHint | null {
  const initials = each.filter((one) => one !== '');
  return initials.length === 0 ? null : { question, initials };
}

/** A blank in the question: `[...]`, `[hint]`, `[initials]` or `[hint: initials]`. */
export function markBlank(hint: string, initials = ''): string {
  const shown = [hint.replace(/\s+/g, ' ').trim(), initials].filter((part) => part !== '').join(': ');
  return `${CLOZE_MARKS.blankStart}[${shown === '' ? '...' : shown}]${CLOZE_MARKS.blankEnd}`;
}

/** So that initials are read as they are outside of code. */
export function escapeInitials(initials: string): string {
  return initials.replace(/[\\_[\]<>$]/g, '\\$&');
}

/** A revealed text. Blocks stay unmarked: a mark before a fence would break the fence. */
export function markShown(text: string): string {
  if (BLOCK.test(text)) return text;
  const emphasis = /^(\*{1,3}|_{1,3}|~~)(?=\S)([\s\S]*\S)\1$/.exec(text);
  const run = emphasis?.[1];
  const inner = emphasis?.[2];
  // A mark outside of `**"x"**` would stop it from being emphasis, so it goes inside.
  if (run !== undefined && inner !== undefined && !inner.includes(run)) {
    return `${run}${CLOZE_MARKS.shownStart}${inner}${CLOZE_MARKS.shownEnd}${run}`;
  }
  return `${CLOZE_MARKS.shownStart}${text}${CLOZE_MARKS.shownEnd}`;
}

function writeCloze(text: string, number: number, side: Side) {
  const clean = stripMarks(text);
  const spans = findVerbatimSpans(clean);
  const ends: BlankEnd[] = [];
  const initials: string[] = [];
  let written = '';
  const write = (segments: readonly ClozeSegment[]): void => {
    for (const segment of segments) {
      if (segment.kind === 'text') written += segment.text;
      else if (segment.number !== number) write(segment.content);
      else {
        const { start, hint } = segment;
        const hidden = plainText(segment.content);
        const within = spans.find((span) => span.start <= start && start < span.end)?.kind;
        const first = side === 'hint' && within !== 'math' ? blankInitials(hidden) : '';
        initials.push(first);
        if (side === 'answer') written += within === 'math' ? `\\underline{${hidden}}` : markShown(hidden);
        else if (within === 'math') written += mathBlank(hint);
        else written += markBlank(hint, within === 'code' ? first : escapeInitials(first));
        ends.push({ at: written.length, hidden });
      }
    }
  };
  write(parseCloze(clean));
  const markdown = side === 'answer' ? settledParticles(written, ends) : neutralParticles(written, ends);
  return { markdown, initials };
}

function mathBlank(hint: string): string {
  const shown = stripMarks(hint)
    .replace(/[\\{}$%#&_^~\s]+/g, ' ')
    .trim();
  return `\\text{[${shown === '' ? '...' : shown}]}`;
}
