import { withContext } from './context.ts';
import { englishDefinition } from './definition-english.ts';
import { koreanDefinition } from './definition-korean.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean } from './korean.ts';
import type { Prose } from './prose.ts';

const [SHORTEST, LONGEST] = [12, 320];

/** "X는 ...를 말한다", "X is a ...": the term asks, its meaning answers. */
export function suggestDefinitions(prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap(({ path, sentences }) =>
    sentences.flatMap(({ plain, start, end }): FoundCard[] => {
      const text = plain.replace(/^[-*+>#\s]+/, '');
      if (text.length < SHORTEST || text.length > LONGEST || /[?？:：]$/.test(text) || /!\[|^\[/.test(text)) return [];
      const found = isKorean(text) ? koreanDefinition(text) : englishDefinition(text);
      if (found === null) return [];
      const { question, answer, confidence } = found;
      const fields = { kind: 'basic', question: withContext(question, path), answer } as const;
      return [{ reader: 'definition', explicit: false, confidence, start, end, path, fields }];
    }),
  );
}
