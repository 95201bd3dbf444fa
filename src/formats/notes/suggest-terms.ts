import type { FoundCard } from './found-card.ts';
import type { Prose } from './prose.ts';
import { isTerm } from './term.ts';

const BOLD = /\*\*(?=\S)([^*\n]{2,25}?)\*\*/g;
const [SHORTEST, LONGEST] = [25, 200];

/** The one bold term of a sentence, hidden. The weakest of the signals: a person marks words for many reasons. */
export function suggestTerms(prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap(({ path, sentences }) =>
    sentences.flatMap(({ line: text, start, end }): FoundCard[] => {
      const [bold, ...more] = [...text.matchAll(BOLD)];
      const term = bold?.[1] ?? '';
      if (bold === undefined || more.length > 0 || text.length < SHORTEST || text.length > LONGEST) return [];
      if (/[?？]$|\{\{|\}\}/.test(text) || !isTerm(term) || text.split(term).length > 2) return [];
      // A label or a whole phrase in bold hides nothing that could be found again.
      const after = text.slice(bold.index + bold[0].length);
      if (term.length * 3 > text.length || /^\s*[:：]/.test(after)) return [];
      const cloze = `${text.slice(0, bold.index)}**{{c1::${term}}}**${after}`;
      return [
        { reader: 'term', explicit: false, confidence: 0.45, start, end, path, fields: { kind: 'cloze', text: cloze } },
      ];
    }),
  );
}
