const NUMBERING = /^(?:(?:Q|질문|문제|Chapter|Ch|Part|Step)\s*\d*[.):]\s*|\d+(?:[.-]\d+)*(?:[.)]|장|절)?\s+|[①-⑳]\s*|[IVX]+[.)]\s+|\p{Extended_Pictographic}️?\s*)+/iu;
/** Headings that name no subject. */
const EMPTY =
  /^(?:개요|개념|정의|설명|정리|요약|기본|기타|소개|서론|본론|결론|내용|특징|장점|단점|종류|예시|예제|참고|들어가며|overview|introduction|summary|basics|notes?|concepts?|questions?|q ?& ?a|질문|면접 ?질문|faq|today i learned|til|details|general|misc|etc)$/i;
const [SHORT_QUESTION, LONG_HEADING] = [30, 45];

/** A heading without its number, its question's number or its emoji. */
export function withoutNumber(title: string): string {
  return title.replace(NUMBERING, '').trim();
}

/** The nearest heading that names a subject; empty when there is none. */
export function subjectOf(path: readonly string[]): string {
  return (
    path
      .map(withoutNumber)
      .findLast((title) => title !== '' && title.length <= LONG_HEADING && !EMPTY.test(title) && !/[?？]$/.test(title)) ?? ''
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
