const NUMBERING =
  /^(?:(?:Q|질문|문제|Chapter|Ch|Part|Step)\s*\d*[.):]\s*|\d+(?:[.-]\d+)*(?:[.)]|장|절)?\s+|[①-⑳]\s*|[IVX]+[.)]\s+|\p{Extended_Pictographic}\uFE0F?\s*|:[a-z0-9_+-]+:\s+)+/iu;
/** Headings that name no subject. */
const EMPTY =
  /^(?:(?:주요|핵심|기본|관련|사전|배경|필수|추가|코드로)? ?(?:개요|개념|정의|설명|정리|요약|기본|기타|소개|서론|본론|결론|내용|특징|장점|단점|종류|예시|예제|참고|용어|지식|이해하기|속성|옵션|필드|인터페이스|구성 ?요소|항목|동작|규칙|규격|명령어|메서드|함수|목록|알아볼 ?것|작업 ?리스트|들어가며|배경|적합성|표준|테스트|버전)|overview|introduction|summary|basics|(?:key |core |main )?(?:notes?|concepts?|terms?|terminology|glossary|properties|options|commands?|components?|features|fields)|questions?|interview questions|q ?& ?a|(?:면접|스터디|예상) ?질문|질문|faq|today i learned|til|details|general|misc|etc|definitions?|(?:answers?|solutions?|정답|답|해설|풀이)(?: ?[:：].*)?|용어 ?정리|개념 ?정리)(?: ?\([^()]*\))?$/i;
const [SHORT_QUESTION, LONG_HEADING] = [30, 45];

/** A heading without its number, its question's number or its emoji. */
export function withoutNumber(title: string): string {
  return title.replace(NUMBERING, '').trim();
}

/** Whether a heading names no subject of its own. */
export function isEmptyTitle(title: string): boolean {
  return EMPTY.test(title) || /^(?:참고|참조|출처|references?|links?)/i.test(title);
}

/** Of the paths that were asked for: all cards of a section share one. */
const subjects = new WeakMap<readonly string[], string>();

/** The nearest heading that names a subject; empty when there is none. */
export function subjectOf(path: readonly string[]): string {
  const known = subjects.get(path);
  if (known !== undefined) return known;
  const subject = nearestSubject(path);
  subjects.set(path, subject);
  return subject;
}

function nearestSubject(path: readonly string[]): string {
  return (
    path
      .map(withoutNumber)
      .findLast(
        (title) =>
          title !== '' && title.length <= LONG_HEADING && !EMPTY.test(title) && !/[?？]$|다[.]?$|[.]$/.test(title),
      ) ?? ''
  );
}

/** A short question stands with the heading that it is asked under, unless it names that itself. */
export function withContext(question: string, path: readonly string[], always = false): string {
  const subject = subjectOf(path);
  if (subject === '' || (!always && question.length > SHORT_QUESTION)) return question;
  return sharesWord(subject, question) ? question : `${subject}: ${question}`;
}

function sharesWord(subject: string, question: string): boolean {
  const asked = question.toLowerCase();
  return subject
    .toLowerCase()
    .split(/[\s()（）/,:`'"*]+/)
    .some((word) => word.length > 1 && asked.includes(word));
}
