import { isTerm } from './term.ts';

/** A Korean sentence at its topic: "파드는 ..." is 파드 and the rest. */
export type Topic = {
  readonly term: string;
  readonly rest: string;
  readonly isNamed: boolean;
  readonly written: string;
};

const PARTICLE = /(이란|란|은|(?<!또)는|의 경우(?:에는|에|는)?,?|에서는)(?:,|\s)\s*/g;
/** Stems before 는 and 은 that make an adjective of a verb: "제공하는", "같은". */
const VERB_STEM =
  /(?:하|되|있|없|않|받|쓰|지|가|주|보|오|나|두|내|얻|갖|들|르|키|리|우|추|싶|시|치|기|이|드|뜨|트|끄|잇|걸리|어지)$/;
const ADJECTIVE_STEM =
  /(?:같|좋|많|높|작|않|적|맞|남|받|넓|낮|깊|짧|늦|익|숨|놓|담|넣|묶|읽|찾|깎|굳|얇|옳|붙|닫|끊|얻|밝|쌓|잡|막|잘못|죽|갚|심|뽑|접|씻)$/;
/** Nouns that end like a stem. */
const NOUN_STEM =
  /(?:이미지|메시지|메세지|페이지|스토리지|패키지|브리지|인지|뷰포트|리|트리|처리|관리|분리|쿼리|라이브러리|메모리|엔트리|디렉터리|디렉토리|레지스트리|팩토리|카테고리|배터리|프로퍼티|터|데이터|클러스터|레이어|노드|코드|모드|메서드|메소드|스레드|쓰레드|필드|레코드|커맨드|백엔드|프론트엔드|키워드|로드|카드|포드|파드|가드|보드|클라우드|서비스|인터페이스|데이터베이스|프로세스|인스턴스|클래스|사가|이유|큐|의존성 주입|상속|캐시|해시|애플리케이션|테스트|이벤트|리스트|컴포넌트|클라이언트|엔드포인트|포트|세트|오브젝트|프로젝트|스크립트|토큰|버퍼|네트워크|디스크|태스크|링크|마스크|패치|브랜치|배치|스위치|케이스|소스|리소스|디바이스|쿠키|키|토픽|패킷|소켓|체크|블록|락|스택|훅|컨텍스트|아키텍처|피처|구조|트랜잭션|함수|변수|객체|배열|비트|바이트|단위|정규화|포인터|엔티티|리포지토리|도커|로그|러너|파서|브로커|컨슈머|프로듀서|인덱스|테이블|샤드|에지|코어|커널|셸|쉘|프록시|게이트웨이|레플리카|네임스페이스|매니페스트|볼륨|시크릿|컨피그맵|세션|트래픽|보안|인증|암호화|가지|주기|장치|기기|분기|동기|비동기|쓰기|읽기|크기|용기|무기|도구|가비지|이지|예외|효과|시간|복잡도|순회|우선순위|의존|API|ID|URI)$/;
const NOT_TOPIC = /(?:에서|에게|으로|에|하지|되지|해서|면서|때|하고|까지|부터|보다|이라|라고|다고|고|도록|지만)$/;
const [FAR, MOST_WORDS] = [48, 6];

/** The topic of a sentence: up to the first topic particle that follows a noun, within a few words; else null. */
export function topicOf(text: string): Topic | null {
  for (const match of text.matchAll(PARTICLE)) {
    if (match.index > FAR) return null;
    const term = text.slice(0, match.index).trim();
    const particle = match[1] ?? '';
    if (term === '' || NOT_TOPIC.test(term)) continue;
    if (particle === '는' && VERB_STEM.test(term) && !NOUN_STEM.test(term)) continue;
    if (particle === '은' && ADJECTIVE_STEM.test(term)) continue;
    if (!isTerm(term) || /[,.→]/.test(term) || term.split(/\s+/).length > MOST_WORDS) return null;
    const rest = text.slice(match.index + match[0].length);
    return { term, rest, isNamed: particle.endsWith('란'), written: text.slice(0, match.index) + particle };
  }
  return null;
}
