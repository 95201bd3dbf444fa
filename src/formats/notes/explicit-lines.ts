import type { Fields } from '../../core/content/note.ts';
import { readFlashcard, readQuestionMark, rulesEndAnswers } from './explicit-blocks.ts';
import { readBracketCloze, readQuestion } from './explicit-tagged.ts';
import type { FoundCard } from './found-card.ts';
import { FLASHCARD, HEADING, isWritten, ONLY_TAGS, QUESTION_MARK, RULE } from './line-marks.ts';
import type { LineStep, NoteOfLines } from './line-step.ts';
import { linesOf, type NoteLine, pathAt } from './note-lines.ts';
import { lineAt, type NoteView } from './note-view.ts';
import { ownSeparators, withKnownSign } from './own-separators.ts';
import { tagAt } from './question-tags.ts';

/**
 * Cards that are written line by line: `Q:` and `A:`, `C:` with brackets, `?` between two blocks, `... #flashcard`.
 * `inline` are the lines that are cards already.
 */
export function readLineCards(view: NoteView, inline: readonly FoundCard[]): readonly FoundCard[] {
  const written = linesOf(view);
  const own = ownSeparators(written);
  const lines = written.map((line) => withKnownSign(line, own));
  const taken = new Set(inline.flatMap(({ explicit, start }) => (explicit ? [lineAt(view, start) - 1] : [])));
  const note = {
    lines,
    taken,
    isAllCards: isAllCards(lines),
    names: linkNames(lines),
    endsAtRules: rulesEndAnswers(lines),
  };
  const cards: FoundCard[] = [];
  for (let at = 0; at < lines.length; ) {
    const { card, next } = readAt(note, at);
    const [first, last] = [lines[card?.from ?? -1], lines[(card?.to ?? 0) - 1]];
    if (card !== undefined && first !== undefined && last !== undefined && !isBlank(card.fields)) {
      const place = { start: first.start, end: last.start + last.text.length, path: pathAt(view, first.start) };
      cards.push({ reader: card.reader, explicit: true, confidence: 1, ...place, fields: card.fields });
    }
    at = next;
  }
  return cards;
}

/** Reads what begins at this line, and says where to go on: always further down. */
function readAt(note: NoteOfLines, at: number): LineStep {
  const { lines } = note;
  const line = lines[at];
  if (line === undefined || line.isCode) return { next: at + 1 };
  const tag = tagAt(lines, at);
  if (tag?.letter === 'Q') return readQuestion(note, at, tag);
  if (tag?.letter === 'C') return readBracketCloze(note, at, tag);
  if (FLASHCARD.test(line.masked) && !ONLY_TAGS.test(line.masked)) return readFlashcard(lines, at);
  return QUESTION_MARK.test(line.text) ? readQuestionMark(note, at) : { next: at + 1 };
}

function isAllCards(lines: readonly NoteLine[]): boolean {
  const first = lines.find(
    (line) => !line.isCode && isWritten(line) && !HEADING.test(line.text) && !RULE.test(line.text),
  );
  return /^[QC]:/.test(first?.masked ?? '');
}

function linkNames(lines: readonly NoteLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]/.exec(text)?.[1] ?? []));
}

function isBlank(fields: Fields): boolean {
  return (fields.kind === 'basic' || fields.kind === 'reversible') && (fields.question === '' || fields.answer === '');
}
