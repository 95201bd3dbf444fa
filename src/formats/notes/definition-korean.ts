import type { Definition } from './definition.ts';
import { whatIs } from './korean.ts';
import { topicOf } from './topic-korean.ts';

const LEAD_IN =
  /^(?:(?:이 ?때|참고로|즉|또한|그리고|그래서|먼저|우선|여기서|일반적으로|보통|기본적으로|쉽게 말해|바꾸어 말하면|바꿔 말하면|다시 말해|한마디로|간단히 말해)[, ]\s*)+/;
const SAYS =
  /(?:을|를)?\s*(?:말한다|의미한다|뜻한다|가리킨다|일컫는다|말합니다|의미합니다|뜻합니다|가리킵니다|말함|의미함|뜻함|말해요|의미해요|의미|지칭한다|(?:이)?라고도? ?(?:한다|합니다|부른다|부릅니다|함|말한다|정의한다))[.。]?$/;
const IS = /(?:(?:이다|입니다|이에요|예요|임|이며|이고)|(것)(?:이다|입니다|임)?)[.。]?$/;
/** A sort of things: "... 하는 방법이다" defines, "... 가 다섯 개다" does not. */
const GENUS =
  /(?:방법론?|방식|기법|기술|것|모듈|변수|상수|솔루션|패턴|도구|툴|프로토콜|서비스|객체|함수|메서드|메소드|클래스|인터페이스|구조|구조체|알고리즘|프로그램|시스템|언어|프레임워크|라이브러리|저장소|스토리지|단위|값|개념|작업|과정|프로세스|장치|메모리|공간|명령어?|키워드|연산자?|타입|자료형|형식|포맷|전략|원칙|원리|규칙|규약|모델|계층|레이어|플랫폼|엔진|서버|클라이언트|컴퓨터|파일|데이터|데이터베이스|테이블|키|집합|모음|묶음|목록|리스트|배열|트리|그래프|큐|필드|속성|프로퍼티|컴포넌트|구성 ?요소|요소|기능|환경|표준|약자|줄임말|합성어|이름|식별자|주소|코드|애플리케이션|어플리케이션|소프트웨어|하드웨어|컨테이너|리소스|자원|오브젝트|정책|설정|옵션|문서|스펙|명세|아키텍처|패러다임|접근법|추상화|흐름|현상|상태|문제|오류|에러|예외|이벤트|메시지|메세지|신호|요청|응답|영역|범위|지점|지표|척도|비율|시간|크기|수|개수|능력|성질|특성|관계|역할|행위|동작|활동|절차|단계|조건|제약|제약조건|권한|사용자|토큰|인증서|네트워크|노드|스레드|쓰레드|페이지|블록|버퍼|캐시|락|인덱스|뷰|쿼리|구문|문법|표현식|어노테이션|애너테이션|데코레이터|미들웨어|프록시|게이트웨이|오케스트레이터|에이전트|런타임|가상 ?머신|운영 ?체제|커널|드라이버|스케줄러|컴파일러|인터프리터|브라우저|사이트|웹사이트|API|DB|OS|서비스이름|분야|학문|이론|분석|테스트|검사|검증|처리|통신|연결|세션|채널|경로|네임스페이스|버전|이미지|템플릿|스크립트|로그|기록|히스토리|사본|복제본|서브셋|부분|부분집합|조합|형태|기반|수단|매체|매개체|대상|주체|기준|근거|방안|해결책|메커니즘|매커니즘|장점|단점|이점|목적|특징|이유|원인)$/;
/** "... 는 A, B, C 세 가지로 나뉜다": the names stand before their number. */
const COUNTED =
  /^(?:크게 )?([^,]{2,40}(?:, ?[^,]{2,40})+?)(?:의|,)? (두|세|네|다섯|여섯) ?가지(?:가 있(?:다|음|습니다)|로 (?:나뉜다|나뉨|나뉩니다|구성된다|나눌 수 있(?:다|습니다))|이다|입니다)[.]?$/;
const ROLE =
  /(?:역할|기능)(?:을|를)?\s*(?:한다|합니다|함|수행한다|수행합니다|담당한다|담당합니다|맡는다|해준다|해 준다)?[.。]?$/;
const [SHORT_MEANING, NEEDS_MORE] = [6, 11];

/** A definition in a Korean sentence, or null. */
export function koreanDefinition(sentence: string): Definition | null {
  const text = sentence.replace(LEAD_IN, '');
  const topic = topicOf(text);
  if (topic === null) return null;
  const counted = COUNTED.exec(topic.rest);
  if (counted?.[1] !== undefined)
    return { question: `${topic.term} ${counted[2]} 가지는?`, answer: counted[1], confidence: 0.7 };
  const { term, rest, isNamed } = topic;
  if (rest.startsWith(term) || /^(?:이|그|저|아래|위|다음|이렇게|그렇게|이런|그런|이러한)\s/.test(rest)) return null;
  const says = SAYS.exec(rest);
  if (says !== null && !/(?:이|이것|그것|이런 것|이러한 것)(?:를|을) .{1,40}라고/.test(rest)) {
    const meaning = rest
      .slice(0, says.index)
      .replace(/[을를]$/, '')
      .trim();
    return meaning.length < SHORT_MEANING || /지 않$|다는$/.test(meaning)
      ? null
      : { question: whatIs(term, true), answer: meaning, confidence: 0.85 };
  }
  if (ROLE.test(rest) && rest.length > NEEDS_MORE && !/역할(?:이다|은)/.test(rest)) {
    return { question: `${term}의 역할은?`, answer: rest.replace(/[.。]$/, ''), confidence: 0.75 };
  }
  return whatItIs(term, rest, isNamed);
}

function whatItIs(term: string, rest: string, isNamed: boolean): Definition | null {
  const is = IS.exec(rest);
  const meaning = is === null ? rest.replace(/[.。]$/, '') : `${rest.slice(0, is.index)}${is[1] ?? ''}`.trim();
  // A name with 란 is defined by whatever follows; others need to be told a sort of things.
  if (isNamed)
    return meaning.length < SHORT_MEANING ? null : { question: whatIs(term, true), answer: meaning, confidence: 0.85 };
  const name = meaning.replace(/\s*\([^()]*\)$/, '');
  if (is === null || meaning.length < NEEDS_MORE || !GENUS.test(name)) return null;
  if (
    /때문인? ?것$|(?:때문|정도|예정|경우|뿐)$/.test(name) ||
    /(?:이유|목적|장점|단점|특징|핵심|문제|차이|부분|기본값|결과)(?:점)?$/.test(term)
  )
    return null;
  // "... 은 ... 하는 것이다" is as often an opinion as a definition.
  return { question: whatIs(term, true), answer: meaning, confidence: is[1] === undefined ? 0.7 : 0.6 };
}
