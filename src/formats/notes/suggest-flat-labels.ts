import { withContext } from './context.ts';
import { isFlat } from './flat-text.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean, whatIs } from './korean.ts';
import type { NoteView } from './note-view.ts';
import type { Prose } from './prose.ts';
import { isTerm, nameOf } from './term.ts';

type Piece = {
  readonly question: string;
  readonly answer: string;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
};

const ARROW = /((?:[A-Z][\w-]*\s){0,3}[A-Z][\w-]*\s*(?:\([^()]*\))?)\s*(?:->|→)\s*/g;
const COLON = /^(.{2,40}?) : (.{6,160}?)[.。]*$/;
const PAIR = /([^\s()/]+)\(([^()]+)\) ?\/ ?([^\s()/]+)\(([^()]+)\)/g;
const REASON = /(?:^|\s)((\S+(?:이|가) \S+(?:한|는|된|할)) 이유) (?=[^\s은는])(.{15,})$/;
const [SHORTEST, LONGEST] = [6, 200];

/** Labels whose bullets were lost, in text that runs on: "A -> ... B -> ...", "A : ...", "A(b) / C(d)". */
export function suggestFlatLabels(view: NoteView, prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap((here) => {
    if (!isFlat(view.text.slice(here.start, here.end))) return [];
    return here.sentences.flatMap((sentence): FoundCard[] => {
      const masked = view.masked.slice(sentence.start, sentence.end);
      const pieces = [
        ...arrows(sentence.text, masked),
        ...colon(sentence.text, masked),
        ...pairs(masked),
        ...reason(masked),
      ];
      return pieces.map(({ question, answer, from, to, confidence }) => {
        const place = { start: sentence.start + from, end: sentence.start + to, path: here.path };
        const fields = { kind: 'basic', question: withContext(question, here.path), answer } as const;
        return { reader: 'flat-label', explicit: false, confidence, ...place, fields };
      });
    });
  });
}

function arrows(text: string, masked: string): readonly Piece[] {
  const marks = [...masked.matchAll(ARROW)];
  return marks.flatMap((mark, index): Piece[] => {
    const to = marks[index + 1]?.index ?? text.length;
    const answer = text
      .slice(mark.index + mark[0].length, to)
      .trim()
      .replace(/[.。]$/, '');
    const label = (mark[1] ?? '').trim();
    if (answer.length < SHORTEST || answer.length > LONGEST || !isTerm(label)) return [];
    return [{ question: whatIs(label, isKorean(text)), answer, from: mark.index, to, confidence: 0.6 }];
  });
}

function colon(text: string, masked: string): readonly Piece[] {
  const found = COLON.exec(masked);
  const label = found?.[1] ?? '';
  if (found === null || !isTerm(label) || /(?:가능|필요)$/.test(label)) return [];
  const answer = text.slice(label.length + 3).replace(/[.。]+$/, '');
  const question = /(?:방법|이유|방식|역할|전략)$/.test(label) ? `${label}은?` : whatIs(label, isKorean(text));
  return [{ question, answer, from: 0, to: text.length, confidence: 0.6 }];
}

/** Two names with what each is. */
function pairs(masked: string): readonly Piece[] {
  return [...masked.matchAll(PAIR)].flatMap(
    ({ index, 0: whole, 1: a = '', 2: first = '', 3: b = '', 4: second = '' }) => {
      if (!isKorean(a) || !isTerm(a) || !isTerm(b)) return [];
      const question = `${nameOf(a)} / ${nameOf(b)}: 각각 무엇인가?`;
      return [
        { question, answer: `${a}: ${first}, ${b}: ${second}`, from: index, to: index + whole.length, confidence: 0.6 },
      ];
    },
  );
}

/** A heading like "인그레스가 필요한 이유" that lost its line, with what follows it. */
function reason(masked: string): readonly Piece[] {
  const found = REASON.exec(masked);
  const [whole, asked = '', , answer = ''] = found ?? [];
  if (found === null || whole === undefined || /[\uFFFC]/.test(whole)) return [];
  return [
    { question: `${asked}는?`, answer, from: masked.indexOf(asked, found.index), to: masked.length, confidence: 0.65 },
  ];
}
