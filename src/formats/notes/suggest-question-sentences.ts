import { ANNOUNCES, type Answer, REFERS } from './answers.ts';
import { asks, isTask, namedBy, questionFrom, withoutLeadIn } from './asking.ts';
import { withContext, withoutNumber } from './context.ts';
import { isFlat } from './flat-text.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean } from './korean.ts';
import { rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { bare, oneLine, type Prose, type ProseSentence } from './prose.ts';

const TURNS = /(?:^|[\s)])(그렇다면|그럼|그러면|그런데|만약|근데)\s/g;
/** Goes on about the question and does not answer it. */
const EVADES = /^(?:이런 문제|이러한 문제|아니면|있어도|없어도|그래서|글쎄|불행하게도|모르|일단|결국|예를 들)/;
const ASKS_AGAIN = /[?？]["'”’*_)]*$/;
const [SHORT_ANSWER, ENOUGH, MOST] = [60, 250, 600];

/** A sentence that asks and the ones that answer it. */
export function suggestQuestionSentences(view: NoteView, prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap((here, index) =>
    here.sentences.flatMap((sentence, at): FoundCard[] => {
      const asked = askedIn(sentence);
      if (asked === null) return [];
      const rest = here.sentences.slice(at + 1);
      const next = prose[index + 1];
      const isOwn = rest.length > 0;
      const answer = answerIn(view, isOwn ? here : next, isOwn ? rest : sameSection(here, next));
      if (answer === null) return [];
      const confidence = asked.isNamed ? 0.85 : /때문|위해|위한|이유|because|so that/i.test(answer.text) ? 0.8 : 0.65;
      const place = { start: asked.start, end: answer.end, path: here.path };
      const fields = { kind: 'basic', question: withContext(asked.text, here.path), answer: answer.text } as const;
      return [{ reader: 'question-sentence', explicit: false, confidence, ...place, fields }];
    }),
  );
}

/** The question of a sentence. What runs on before it, where a full stop is missing, is left out. */
function askedIn({
  text,
  start,
}: ProseSentence): { readonly text: string; readonly start: number; readonly isNamed: boolean } | null {
  const said = bare(text).replace(/["'”’*)]+$/, '');
  if (/[[\]]/.test(said)) return null;
  if (!/[?？]$/.test(said)) {
    const task = withoutNumber(oneLine(said));
    return isKorean(task) && isTask(task) ? { text: task, start, isNamed: false } : null;
  }
  const term = namedBy(said.split(/\s+/).length > 6 ? lastWords(said) : withoutLeadIn(withoutNumber(oneLine(said))));
  if (term !== null) {
    const from = Math.max(0, text.lastIndexOf(term));
    return { text: questionFrom(`${term}란?`), start: start + from, isNamed: true };
  }
  const turn = [...text.matchAll(TURNS)].at(-1);
  const from = turn === undefined ? 0 : turn.index + turn[0].indexOf(turn[1] ?? '');
  const asked = withoutLeadIn(withoutNumber(bare(oneLine(text.slice(from)))));
  return asks(asked) ? { text: asked, start: start + from, isNamed: false } : null;
}

/** In a text without line ends a heading like "인그레스(Ingress)란 ?" stands behind the sentence before. */
function lastWords(said: string): string {
  return /\S+(?:\s?\([^()]*\))?란\s*[?？]$/.exec(said)?.[0] ?? said;
}

/** One sentence, or two when the first is short; with the list that it announces. Null when it only promises one. */
function answerIn(view: NoteView, prose: Prose | undefined, sentences: readonly ProseSentence[]): Answer | null {
  const [first, second] = sentences;
  if (first === undefined || prose === undefined || ASKS_AGAIN.test(first.text) || REFERS.test(first.text)) return null;
  const said = first.line.replace(/^(?:A\d*|답변?|정답)\s*[.:)]\s+/, '');
  if (ANNOUNCES.test(said))
    return second === undefined
      ? withBlockBelow(view, prose, said)
      : { text: `${said} ${second.line}`, end: second.end };
  // Where line ends were lost, the next sentence may belong to anything.
  const isRunOn = isFlat(view.text.slice(prose.start, prose.end));
  const takesSecond =
    !isRunOn &&
    second !== undefined &&
    said.length < SHORT_ANSWER &&
    said.length + second.text.length < ENOUGH &&
    !ASKS_AGAIN.test(second.text);
  const text = takesSecond ? `${said} ${second.line}` : said;
  if (text.length < 8 || text.length > MOST || EVADES.test(text)) return null;
  return { text, end: (takesSecond ? second : first).end };
}

function withBlockBelow(view: NoteView, prose: Prose, said: string): Answer | null {
  const below = view.blocks[prose.block + 1];
  if (below === undefined || (below.node.type !== 'list' && below.node.type !== 'code')) return null;
  const text = `${said}\n\n${rawText(view.text, below)}`;
  return text.length > MOST ? null : { text, end: below.end };
}

function sameSection(here: Prose, next: Prose | undefined): readonly ProseSentence[] {
  return next !== undefined && next.path.join('\n') === here.path.join('\n') ? next.sentences : [];
}
