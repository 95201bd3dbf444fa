import type { FoundCard } from './found-card.ts';
import { isCodeAround, isField } from './inline-separators.ts';
import { isKorean } from './korean.ts';
import { cleanPart, HEADING, leadOf, withoutDeckTag } from './line-marks.ts';
import { blockAt, linesOf, type NoteLine, pathAt } from './note-lines.ts';
import { type NoteView, OPAQUE } from './note-view.ts';
import { optsIn } from './opts-in.ts';
import { type OwnSeparators, ownSeparators } from './own-separators.ts';

/** So many lines of one shape show that they are meant. */
const SHOWN_BY = 3;
const SEPARATOR = /(?<!:):{2,3}(?!:)/g;
/** The row of a table, the text of a footnote or an address, a directive of another markup. */
const NO_CARD = /^[ \t>]*(?:\||\[[^\]\n]+\]:|\.\.[ \t])|\|[ \t]*$/;
const SCHEDULE = /[ \t]*<!--SR:[^>]*-->/g;

/**
 * `question::answer` and `question:::answer` (both ways). `::` stands in every tenth note, nearly always in code or a
 * label: so it makes cards only where the file shows that they are meant, and suggestions elsewhere.
 */
export function readInlineCards(view: NoteView): readonly FoundCard[] {
  const says = optsIn(view);
  const lines = linesOf(view);
  const { inLine } = ownSeparators(lines);
  const found = lines.flatMap((line) => {
    const card = line.isCode ? null : (cardIn(view, line, says) ?? cardOfOwn(view, line, inLine));
    return card === null ? [] : [{ card, isField: /^\S+:: \S/.test(line.text.slice(card.start - line.start)) }];
  });
  const cards = found.map(({ card }) => card);
  // Fields of Dataview look alike: lines that may be some show nothing.
  if (says || found.filter((one) => !one.isField).length >= SHOWN_BY) return cards;
  // One or two of them are as likely a name of a class, unless there are words on the left.
  const likely = cards.filter(({ fields }) => 'question' in fields && isWords(fields));
  return likely.map((card) => ({ ...card, explicit: false, confidence: 0.55 }));
}

function isWords({ question, answer }: { readonly question: string; readonly answer: string }): boolean {
  return isKorean(question + answer) || /^[A-Za-z][\w'-]* [\w' -]+\??$/.test(question);
}

/** Splits a line at the first separator that divides words and not code. */
function cardIn(view: NoteView, line: NoteLine, isMeant: boolean): FoundCard | null {
  if (!line.masked.includes('::') || NO_CARD.test(line.masked)) return null;
  const { length } = leadOf(line.text);
  const heading = HEADING.exec(line.masked)?.[0].length;
  const lead = Math.max(length, heading ?? 0);
  const masked = line.masked.slice(lead).replace(SCHEDULE, '');
  if (masked.replaceAll(OPAQUE, '').trim() === '') return null;
  for (const { 0: separator, index } of masked.matchAll(SEPARATOR)) {
    const sides = [masked.slice(0, index), masked.slice(index + separator.length)] as const;
    // A heading is a section, unless it asks.
    if (heading !== undefined && !/[?？][ \t]*$/.test(sides[0])) return null;
    if (isCodeAround(withoutDeckTag(sides[0]), sides[1], isMeant) || isField(sides[0], sides[1])) continue;
    return cardOf(view, line, lead, [index, separator], separator === ':::' ? 'reversible' : 'basic');
  }
  return null;
}

/** Splits a line at a separator of the person's own. */
function cardOfOwn(view: NoteView, line: NoteLine, separators: OwnSeparators['inLine']): FoundCard | null {
  const { length } = leadOf(line.text);
  for (const [sign, kind] of separators) {
    const [question = '', ...rest] = line.masked.slice(length).split(sign);
    if (rest.length > 0) return cardOf(view, line, length, [question.length, sign], kind);
  }
  return null;
}

function cardOf(
  view: NoteView,
  line: NoteLine,
  lead: number,
  [index, separator]: readonly [number, string],
  kind: 'basic' | 'reversible',
): FoundCard | null {
  const question = withoutDeckTag(line.text.slice(lead, lead + index)).trim();
  const answer = withoutDeckTag(cleanPart(line.text.slice(lead + index + separator.length)));
  if (question === '' || answer === '' || view.blocks[blockAt(view, line.start)]?.node.type === 'table') return null;
  const place = { start: line.start + lead, end: line.start + line.text.length, path: pathAt(view, line.start) };
  return { reader: 'inline', explicit: true, confidence: 1, ...place, fields: { kind, question, answer } };
}
