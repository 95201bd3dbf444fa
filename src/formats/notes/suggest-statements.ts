import { withContext } from './context.ts';
import type { Definition } from './definition.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean, withParticle } from './korean.ts';
import type { Prose } from './prose.ts';
import { isTerm } from './term.ts';
import { topicOf } from './topic-korean.ts';

/** Verbs whose object can be asked for, by their stem, and the question that they make. */
const OBJECT_VERBS: readonly (readonly [RegExp, string])[] = [
  [/(?:을|를) (?:가진다|가집니다|가짐|갖는다|갖습니다|갖는 것)$/, '가지는가'],
  [/(?:을|를) 제공(?:한다|합니다|함|해준다)?$/, '제공하는가'],
  [/(?:을|를) 담당(?:한다|합니다|함)?$/, '담당하는가'],
  [/(?:을|를) 보장(?:한다|합니다|함|해준다)?$/, '보장하는가'],
  [/(?:을|를) 관리(?:한다|합니다|함)?$/, '관리하는가'],
  [/(?:을|를) 활용(?:한다|합니다|함)$/, '활용하는가'],
  [/(?:을|를) 지원(?:한다|합니다|함)$/, '지원하는가'],
  [/(?:을|를) 공유(?:한다|합니다|함)$/, '공유하는가'],
  [/(?:을|를) 나타(?:낸다|냅니다|냄)$/, '나타내는가'],
  [/(?:을|를) 넘지 못(?:한다|합니다|함)$/, '넘지 못하는가'],
];
const CONDITION =
  /^(.{8,60}?)(?:하는|되는|있는|없는|한|된|인|않는|않은) 경우(?:에는|에|엔|는)?,?\s+(.{10,160}(?:다|됨|함))$/;
const REQUIREMENT =
  /^(.{2,70}?기 위해(?:서는|서|선|는)),?\s+(.{8,160}(?:야 (?:한다|합니다|함|된다)|필요하다|필요함|필요합니다))$/;
/** What one has to know before one reads on. */
const TO_LEARN = /(?:알|이해하|공부하|살펴보|알아보|파악하|배우)기 위해/;
const OBJECT_AND_VERB = /\S+(?:을|를)\s\S+기 위해(?:서는|서|선|는)$/;
const MEANS =
  /([가-힣A-Za-z ]{2,30}\([^()]{2,30}\))\s?(?:를|을) (?:통해|이용해|사용해)서?\s+(.{8,140}?(?:가능하다|가능|할 수 있다|할 수 있습니다|가능함|할 수 있음))$/;
/** Begins with something that stands elsewhere, or tells of a person. */
const POINTS =
  /^(?:이|그|저|위|아래|다음|해당|그런데|따라서|바꾸어|또한|그래서|즉|만약|만일|이런|이러한|그런|그러기|하지만|그러나|그리고|예를|ex\)|각)\s|아래|다음|위와|위에서|두 번째|반면|이 기능|좋은 |(?:나는|내가|저는|제가|우리는|필자)|(?:알아보|살펴보|정리해|해보)/;
const ASPECT = /(?:역할|목적|이유|특징|장점|단점|차이점?|문제점?|경우)$/;
const [SHORTEST, LONGEST] = [18, 220];

/** What a Korean sentence states without defining: what something has or gives, needs, or does in a case. */
export function suggestStatements(prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap(({ path, sentences }) =>
    sentences.flatMap(({ plain, start, end }): FoundCard[] => {
      const text = plain
        .replace(/^[-*+>#\s]+/, '')
        .replace(/[.。]$/, '')
        .trim();
      if (!isKorean(text) || text.length < SHORTEST || text.length > LONGEST || /[?？:]$/.test(text)) return [];
      const found =
        meansIn(text) ?? (POINTS.test(text) ? null : (requirementIn(text) ?? conditionIn(text) ?? objectIn(text)));
      if (found === null) return [];
      const { question, answer, confidence } = found;
      const fields = { kind: 'basic', question: withContext(question, path), answer } as const;
      return [{ reader: 'statement', explicit: false, confidence, start, end, path, fields }];
    }),
  );
}

function objectIn(text: string): Definition | null {
  const topic = topicOf(text);
  if (topic === null) return null;
  const asked = OBJECT_VERBS.find(([verb]) => verb.test(topic.rest))?.[1];
  if (
    asked === undefined ||
    ASPECT.test(topic.term) ||
    topic.rest.length < 14 ||
    /^(?:이|그|다음)(?:를|을|와|과)?\s/.test(topic.rest)
  )
    return null;
  return { question: `${topic.written} 무엇을 ${asked}?`, answer: topic.rest, confidence: 0.55 };
}

function requirementIn(text: string): Definition | null {
  const [, goal = '', needs = ''] = REQUIREMENT.exec(text) ?? [];
  if (goal === '' || TO_LEARN.test(goal)) return null;
  // What runs on before, where a full stop is missing, is no part of the goal.
  const asked = goal.length > 40 ? (OBJECT_AND_VERB.exec(goal)?.[0] ?? goal) : shortGoal(goal);
  return {
    question: `${asked.replace(/위해(?:서|선|는)?$/, '위해서는')} 무엇이 필요한가?`,
    answer: needs,
    confidence: 0.6,
  };
}

/** "인그레스 컨트롤러 인그레스를 사용하기 위해서는": a heading that lost its line stands before the goal. */
function shortGoal(goal: string): string {
  const whole = OBJECT_AND_VERB.exec(goal)?.[0];
  const [first = ''] = goal.split(' ');
  return whole !== undefined && whole !== goal && whole.startsWith(first.replace(/[을를]$/, '')) ? whole : goal;
}

function conditionIn(text: string): Definition | null {
  const found = CONDITION.exec(text);
  const [, , effect = ''] = found ?? [];
  if (found === null || /(?:있다|많다|좋다|같다|싶다|했다|었다|였다)$/.test(effect)) return null;
  const condition = text
    .slice(0, text.length - effect.length)
    .trim()
    .replace(/,$/, '');
  if (condition.length > 60) return null;
  return {
    question: `${condition.replace(/경우(?:에는|에|엔|는)?$/, '경우')} 어떻게 되는가?`,
    answer: effect,
    confidence: 0.55,
  };
}

function meansIn(text: string): Definition | null {
  if (!/가능|할 수 있/.test(text.slice(-10))) return null;
  const [, named = '', effect = ''] = MEANS.exec(text) ?? [];
  const term = named
    .trim()
    .split(/\s+/)
    .slice(-3)
    .join(' ')
    .replace(/^(?:지|는|을|를|은|이|가)\s/, '');
  return isTerm(term)
    ? { question: `${withParticle(term, '을', '를')} 통해 무엇을 할 수 있는가?`, answer: effect, confidence: 0.65 }
    : null;
}
