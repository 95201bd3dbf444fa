import type { FoundCard } from './found-card.ts';
import { whatIs } from './korean.ts';
import type { NoteView } from './note-view.ts';
import { bare, oneLine, proseOf } from './prose.ts';

type Definition = { readonly term: string; readonly meaning: string; readonly confidence: number };

const LEAD_IN = /^(?:(?:이 ?때|참고로|즉|또한|그리고|그래서|먼저|우선|여기서|일반적으로|보통|기본적으로)[, ]\s*)+/;
const SAYS =
  /(?:을|를)?\s*(?:말한다|의미한다|뜻한다|가리킨다|일컫는다|말합니다|의미합니다|뜻합니다|말함|의미함|뜻함|말해요|의미해요|(?:이)?라고 ?(?:한다|합니다|부른다|부릅니다|함))[.。]?$/;
const IS = /(?:이다|입니다|이에요|예요|임|것이다)[.。]?$/;
/** Stems before 는 and 은 that make an adjective of a verb: "제공하는", "같은". */
const VERB_STEM = /(?:하|되|있|없|않|받|쓰|지|가|주|보|오|나|두|내|얻|갖|들|르|키|리|우|추|싶)$/;
const ADJECTIVE_STEM = /(?:같|좋|많|높|작|않|적|맞|남|받|넓|낮|깊|짧|늦|익|숨|놓|담|넣|묶|읽|찾|깎|굳|얇|옳|붙|닫|끊)$/;
const NOUN_STEM =
  /(?:이미지|메시지|페이지|스토리지|패키지|브리지|레지스트리|쿼리|라이브러리|메모리|엔트리|디렉터리|디렉토리|트리|처리|관리|분리|논리|물리|원리|클러스터|데이터|네트워크|노드|코드|모드|레코드|커맨드|백엔드|프론트엔드|사가|서버|이유)$/;
const NOT_TOPIC = /(?:에서|에게|으로|에|하지|되지|해서|면서|때|경우에|하고|까지|부터|보다|이라)$/;
const PRONOUN =
  /^(?:이|그|저|이것|그것|저것|이들|여기|거기|나|저|우리|오늘|이번|다음|위|아래|본|글|해당|각각|하나|둘|첫 ?번째|두 ?번째|이는|때|것|방법|문제|결과|이유|예|예시|사실|참고)(?:\s|$)/;

/** "X는 ...를 말한다", "X is a ...": the term asks, its meaning answers. */
export function suggestDefinitions(view: NoteView): readonly FoundCard[] {
  return proseOf(view).flatMap((prose) =>
    prose.sentences.flatMap((sentence): FoundCard[] => {
      const text = bare(oneLine(sentence.text)).replace(/^[-*+>#\s]+/, '');
      if (text.length > 300 || /[?？]$/.test(text)) return [];
      const found = koreanDefinition(text.normalize('NFC')) ?? englishDefinition(text);
      if (found === null) return [];
      return [
        {
          reader: 'definition',
          explicit: false,
          confidence: found.confidence,
          start: sentence.start,
          end: sentence.end,
          path: prose.path,
          fields: { kind: 'basic', question: whatIs(found.term, /[가-힣]/.test(text)), answer: found.meaning },
        },
      ];
    }),
  );
}

function koreanDefinition(sentence: string): Definition | null {
  const text = sentence.replace(LEAD_IN, '');
  const says = SAYS.exec(text);
  const is = says ?? IS.exec(text);
  if (is === null) return null;
  const subject = subjectOf(text.slice(0, is.index));
  if (subject === null) return null;
  const { term, rest } = subject;
  const meaning = rest.replace(/[을를]$/, '').trim();
  if (meaning.length < 6 || meaning.startsWith(term)) return null;
  const noun = says === null && /것이다/.test(is[0]) ? `${meaning} 것` : meaning;
  return { term, meaning: noun, confidence: says !== null ? 0.85 : subject.isNamed ? 0.85 : 0.65 };
}

/** The topic of a sentence: up to the first 은, 는 or 란 that follows a noun, within a few words. */
function subjectOf(text: string): { readonly term: string; readonly rest: string; readonly isNamed: boolean } | null {
  for (const match of text.matchAll(/(이란|란|은|는)(?:,|\s)\s*/g)) {
    if (match.index > 45) return null;
    const term = text.slice(0, match.index).trim();
    const particle = match[1] ?? '';
    const isNamed = particle.endsWith('란');
    if (term === '' || NOT_TOPIC.test(term)) continue;
    if (particle === '는' && VERB_STEM.test(term) && !NOUN_STEM.test(term)) continue;
    if (particle === '은' && ADJECTIVE_STEM.test(term)) continue;
    if (PRONOUN.test(term) || /[,.:;→]|->/.test(term) || term.split(/\s+/).length > 5) return null;
    return { term, rest: text.slice(match.index + match[0].length), isNamed };
  }
  return null;
}

function englishDefinition(text: string): Definition | null {
  const found =
    /^(?:An?|The)?\s*((?:[A-Z`][\w`.+#/-]*|[\w`.+#/-]+)(?:\s[\w`.+#/()-]+){0,4}?)\s(is called|are called|is known as|refers to|means|stands for|is defined as|is an?|is the|are)\s(.{8,}?)\.?$/.exec(
      text,
    );
  const [, term = '', verb = '', meaning = ''] = found ?? [];
  if (
    found === null ||
    /^(?:this|that|it|there|these|those|here|they|we|you|i|he|she|what|which|one|if|when|while|in|on|at|for|as|by|note)\b/i.test(
      term,
    )
  )
    return null;
  if (verb === 'are' && !/^(?:the|a|an|used|objects?|units?|types?)\b/.test(meaning)) return null;
  const strong = !/^(?:is an?|is the|are)$/.test(verb);
  const article = verb === 'is an' ? 'an ' : verb === 'is a' ? 'a ' : verb === 'is the' ? 'the ' : '';
  return { term, meaning: `${article}${meaning}`, confidence: strong ? 0.8 : 0.65 };
}
