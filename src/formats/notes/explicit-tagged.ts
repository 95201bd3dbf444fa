import { parseCloze } from '../../core/content/cloze.ts';
import { ANNOUNCES } from './answers.ts';
import { blankOf } from './blank.ts';
import { cleanPart, endOfRun, isWritten, lastWritten, leadOf } from './line-marks.ts';
import type { LineStep, NoteOfLines } from './line-step.ts';
import { maskedLines, type NoteLine } from './note-lines.ts';
import { endOfTagged, type Tag, tagAt, textOfTagged } from './question-tags.ts';

/** Not a link, a link to a note, a picture, a footnote or an escaped bracket. */
const BRACKETS = /(?<![\\![])\[((?!\^)(?:\\.|[^[\]\\\n])+)\](?![(\]])/g;
const TASK_OR_NAME = /^(?:[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]| {0,3}\[[^\]\n]+\]:[ \t])/gm;
const LONGEST_NAME = 1000;
const TABLE = /^[ \t>]*\|/;

/** `Q:` and what follows it up to its `A:`, and that up to where it ends. */
export function readQuestion({ lines, isAllCards }: NoteOfLines, at: number, asks: Tag): LineStep {
  const middle = endOfTagged(lines, at + 1, asks);
  const answers = tagAt(lines, middle);
  if (answers?.letter !== 'A') return { next: middle };
  const next = endOfTagged(lines, middle + 1, answers.item === -1 ? asks : answers);
  const isSection = asks.isHeading || answers.isHeading;
  const isWhole = isSection || (isAllCards && [at, middle].every((line) => /^[QA]:/.test(lines[line]?.text ?? '')));
  const end = isWhole ? next : endOfAnswer(lines, middle, next, answers);
  const fields = {
    kind: 'basic',
    question: cleanPart(textOfTagged(lines, at, middle, asks)),
    answer: cleanPart(textOfTagged(lines, middle, end, answers)),
  } as const;
  return { card: { reader: 'question-answer', from: at, to: lastWritten(lines, middle, end), fields }, next: end };
}

/** `C:` with a blank in each pair of brackets. */
export function readBracketCloze({ lines, isAllCards, names }: NoteOfLines, at: number, tag: Tag): LineStep {
  const next = endOfTagged(lines, at + 1, tag);
  const end = isAllCards ? next : endOfAnswer(lines, at, next, tag);
  const stretch = lines.slice(at, end);
  const text = textOfTagged(stretch, 0, stretch.length, tag);
  const masked = textOfTagged(maskedLines(stretch), 0, stretch.length, tag).replace(TASK_OR_NAME, (found) =>
    found.replace(/\[/g, ' '),
  );
  let number = 0;
  let written = '';
  let done = 0;
  for (const match of masked.matchAll(BRACKETS)) {
    const close = match.index + match[0].length;
    if (isNamed(names, masked, match.index, close)) continue;
    number += 1;
    written += `${text.slice(done, match.index)}${blankOf(number, text.slice(match.index + 1, close - 1))}`;
    done = close;
  }
  const cloze = cleanPart((written + text.slice(done)).replace(/\\([[\]])/g, '$1'));
  if (!parseCloze(cloze).some(({ kind }) => kind === 'blank')) return { next: end };
  const to = lastWritten(lines, at, end);
  return { card: { reader: 'bracket-cloze', from: at, to, fields: { kind: 'cloze', text: cloze } }, next: end };
}

/** Whether brackets belong to a link by name, `[text][name]`, whose address the note gives. */
function isNamed(names: ReadonlySet<string>, text: string, open: number, close: number): boolean {
  if (names.size === 0) return false;
  const inside = text.slice(open + 1, close - 1);
  if (names.has(inside) && text[open - 1] === ']') return true;
  const name = /^\[([^\]\n]*)\]/.exec(text.slice(close, close + LONGEST_NAME))?.[1];
  return name !== undefined && names.has(name === '' ? inside : name);
}

/**
 * In a note with other text in it, an answer ends with its block, or with the code right below that, or with the list or
 * table that it announces.
 */
function endOfAnswer(lines: readonly NoteLine[], from: number, stop: number, tag: Tag): number {
  const isEmpty = lines[from]?.text.slice(tag.length).trim() === '';
  let end = endOfRun(lines, from + 1, stop);
  let isAnnounced = isEmpty || ANNOUNCES.test(lines[end - 1]?.text.trim() ?? '');
  let isBlock = isEmpty && end === from + 1;
  for (;;) {
    let next = end;
    while (next < stop && !isWritten(lines[next])) next += 1;
    const line = lines[next];
    if (line === undefined || next === stop) return end;
    const goesOn = isAnnounced && (TABLE.test(line.text) || leadOf(line.text).item !== -1);
    if (!isBlock && !line.isCode && !goesOn) return end;
    end = endOfRun(lines, next, stop);
    isAnnounced = goesOn || ANNOUNCES.test(lines[end - 1]?.text.trim() ?? '');
    isBlock = false;
  }
}
