import type { FoundCard } from './found-card.ts';
import type { Prose } from './prose.ts';

const CODE = /`([^`\n]+)`/g;
/** A name that could be recalled: no path, no call with its arguments, no line of code. */
const NAME = /^(?:[a-z]+ )?-{0,2}[A-Za-z@$][\w.:-]{1,30}(?:\(\))?$/;
const [SHORTEST, LONGEST] = [30, 160];

/** The one name in code of a sentence, hidden: too weak a signal to be shown before a person asks for more. */
export function suggestCodeTerms(prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap(({ path, sentences }) =>
    sentences.flatMap(({ line, start, end }): FoundCard[] => {
      const text = line.replace(/^[-*+]\s+/, '');
      if (text.length < SHORTEST || text.length > LONGEST || /[?？:：]$|\{\{|\}\}|!?\[/.test(text)) return [];
      const [code, ...more] = [...text.matchAll(CODE)];
      const name = code?.[1] ?? '';
      if (code === undefined || more.length > 0 || !NAME.test(name) || text.split(name).length > 2) return [];
      const after = text.slice(code.index + code[0].length);
      const cloze = `${text.slice(0, code.index)}{{c1::\`${name}\`}}${after}`;
      const fields = { kind: 'cloze', text: cloze } as const;
      return [{ reader: 'code', explicit: false, confidence: 0.4, start, end, path, fields }];
    }),
  );
}
