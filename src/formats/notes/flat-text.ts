/*
 * Text whose line ends were lost, as blog exports give it: headings, bullets and sentences run on in one line. The cuts
 * here are guesses at where one of them ended.
 */

/** Nouns that end a terse Korean sentence ("... 로 라우팅"), and its nominal endings. */
const NOMINAL =
  '(?:함|임|음|됨|짐|김|감|옴|가능|불가|필요|사용|발생|제공|유발|지원|설정|결정|시작|종료|처리|존재|수행|전달|라우팅|의미|역할|조율|경계|상태|방식|2가지|가지|가짐)';
const TURN =
  '(?:따라서|하지만|그러나|그리고|또한|즉|단|다만|이 ?때|참고로|그래서|그러므로|반면|만약|그렇다면|그럼|예를 들어|이를 통해)';
const NOMINAL_TURN = new RegExp(`[ \\t]+(?=${TURN}[ ,])(?<=(?:${NOMINAL}|\\))[ \\t]+)`, 'g');
/** "A(b) / C(d)": two names, each with what it is. */
const PAIR = / (?=[^\s()/]+\([^()]+\) ?\/ ?[^\s()/]+\([^()]+\))(?<=[^\s/,] )/g;
const COLON = /[^\s:]+(?: \([^()]*\))? : /g;
/** A label of such a noun needs the words before it: "협력 기반 통합 방법". */
const GENERIC = /(?:방법|전략|방식|이유|종류|특징|역할|조건|단계|패턴)$/;
const PREDICATE = /(?:가능|필요|불가|다|함|임|음|됨|\d)$/;
const [LONG_LINE, LABEL_WORDS] = [200, 4];

/** Offsets at which a text without line ends seems to begin anew. `topics` are the names that the note is about. */
export function flatCuts(masked: string, topics: RegExp | null): readonly number[] {
  const turns = [...masked.matchAll(NOMINAL_TURN)].map(({ index }) => index);
  if (!isFlat(masked)) return turns;
  const again = topics === null ? [] : [...masked.matchAll(topics)].map(({ index }) => index);
  const pairs = [...masked.matchAll(PAIR)].map(({ index }) => index);
  return [...turns, ...again, ...pairs, ...labels(masked)];
}

/** A long text with hardly a line end. */
export function isFlat(text: string): boolean {
  return text.length > LONG_LINE && (text.match(/\n/g)?.length ?? 0) * LONG_LINE < text.length;
}

/** Where one of the names begins the next sentence: after a nominal ending, or after a question and its answer. */
export function topicPattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `[ \\t]+(?=(?:${escaped.join('|')})(?:[ ]?\\([^()]*\\))?(?:(?:[ ][^ ]+)?[ ](?:${escaped.join('|')}))?(?:은|는|이란|란|를|을|이|가)[ ])(?<=(?:${NOMINAL}|\\))[ \\t]+)`,
    'g',
  );
}

/** A label in running text begins as many words before its colon as it needs to mean something. */
function labels(masked: string): readonly number[] {
  return [...masked.matchAll(COLON)].flatMap(({ index, 0: found }) => {
    const word = found.slice(0, -3);
    if (PREDICATE.test(word)) return [];
    const before = masked.slice(0, index).trimEnd().split(' ');
    const more = GENERIC.test(word) ? LABEL_WORDS - 1 : /[가-힣A-Za-z]$/.test(before.at(-1) ?? '') ? 1 : 0;
    const start = before.slice(0, before.length - more).join(' ').length;
    return start === 0 ? [] : [start];
  });
}
