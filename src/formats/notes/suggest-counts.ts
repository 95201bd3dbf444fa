import { withoutLeadIn } from './asking.ts';
import { withContext } from './context.ts';
import { isFlat } from './flat-text.ts';
import type { FoundCard } from './found-card.ts';
import { withParticle } from './korean.ts';
import type { NoteView } from './note-view.ts';
import type { Prose } from './prose.ts';

const COUNT = '(?:두|세|네|다섯|여섯|2|3|4|5|6) ?가지';
/** "두 가지 클러스터 통신 방식을 활용한다": what there are so many of, up to its particle. */
const BEFORE_NAME = new RegExp(`((?:\\S+ ){0,7})(${COUNT}(?: [^\\s.,]+){1,4}?)(?:을|를|이|가|은|는|로|으로)(?:\\s|$)`);
/** "처리 방법은 2가지 ...": the answer runs on behind it. */
const AFTER_NAME = new RegExp(
  `((?:\\S+ ){0,9}\\S+)(?:은|는|이|가|로는|에는) (${COUNT})(?:가 있(?:다|음)|이다|다)?[.:]? ?(.*)$`,
);
const SORTS = /(?:방식|전략|방법|종류|유형|단계|조건|원칙|이유|패턴|특징|요소|모드|차이|규칙|장점|단점)$/;
const [SHORTEST, LONGEST] = [15, 260];

/** So many things are announced in running text that follow in it. A list below is read by another reader. */
export function suggestCounts(view: NoteView, prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap((here) => {
    if (!isFlat(view.text.slice(here.start, here.end))) return [];
    return here.sentences.flatMap((sentence, at): FoundCard[] => {
      const found = announcedBy(sentence.line);
      if (found === null) return [];
      const following = here.sentences
        .slice(at + 1, at + 2)
        .filter(({ text }) => !/^(?:참고로|하지만|만약|따라서)/.test(text));
      const own = found.rest.length >= SHORTEST;
      const parts = own ? [found.rest] : following.map(({ line }) => line);
      const answer = listed(parts.join(' '));
      if (answer.length < SHORTEST || answer.length > LONGEST) return [];
      const place = {
        start: sentence.start,
        end: own ? sentence.end : (following.at(-1)?.end ?? sentence.end),
        path: here.path,
      };
      const fields = { kind: 'basic', question: withContext(found.question, here.path), answer } as const;
      return [{ reader: 'count', explicit: false, confidence: 0.6, ...place, fields }];
    });
  });
}

/** "... 어떤 방식인지 ... 어떻게 되는지": what follows the last of them is no part of the list. */
function listed(text: string): string {
  const ends = [...text.matchAll(/(?:인|는|은) ?지(?= )/g)];
  const last = ends.at(-1);
  return last === undefined || ends.length < 2 ? text : text.slice(0, last.index + last[0].length);
}

function announcedBy(text: string): { readonly question: string; readonly rest: string } | null {
  const after = AFTER_NAME.exec(text);
  if (after?.[1] !== undefined)
    return { question: `${withoutLeadIn(after[1])} ${after[2] ?? ''}는?`, rest: after[3] ?? '' };
  const before = BEFORE_NAME.exec(text);
  if (before === null) return null;
  const [, lead = '', named = ''] = before;
  if (!SORTS.test(named)) return null;
  const asked = withoutLeadIn(`${lead}${named}`.trim());
  return { question: `${withParticle(asked, '은', '는')}?`, rest: '' };
}
