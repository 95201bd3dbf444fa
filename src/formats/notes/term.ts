/** Words that point at something else: what follows them has no name of its own. */
const POINTS_KO =
  /^(?:이|그|저|이런|그런|이러한|그러한|이것|그것|이는|이를|이때|여기|위|아래|다음|앞|뒤|해당|각각|본|현재|지금|오늘|이번|바로|이렇게|그렇게|이처럼|이로써|이제|즉|또|또한|단|만약|만일|예를|예시|결과|결론|따라서|하지만|그러나|그리고|그래서|그런데|하나|둘|첫|나|저|우리|여러분|누구|무엇|왜|어떻게|어떤|보통|대부분|최악|최선|다시|일반적|모든|모두|사실|참고|주의|먼저|우선|마지막|처음|정확히|바꾸어|바꿔|사실상|결과적|방법|문제|이유|것|때|중요한|가장|추가|특히|실제|위와|이와)(?:\s|$|로|은|는|의|에|으로|적|에서)/;
const POINTS_EN =
  /^(?:this|that|these|those|it|its|they|there|here|we|you|i|he|she|one|some|many|most|all|both|each|every|another|other|others|what|which|if|when|while|where|why|how|so|but|and|or|as|in|on|at|for|by|with|from|to|not|note|also|then|because|since|after|before|my|our|your|let|lets|be|do|can|now|today|first|next|finally|however|although|only|just|even|even though|my|once|instead|unfortunately|fortunately|in fact|result|results|example|goal|idea|problem|issue|point|reason|answer|same|above|below|following|rest|more|another|nothing|something|everything)\b/i;
const ENDS_KO =
  /(?:니다|한다|된다|이다|있다|없다|는다|었다|였다|했다|하다|되다|하자|해라|하라|세요|을|를|에서|에게|으로|하고|하며|하면|하는|되는|있는|없는|같은|위한|위해|대한|통해|따라|및|또는|하여|해서|되어|에는|에도|이나|때문|하기|되기|때|경우|가능|시|후|지만|거나|라는|이라는|라고)$/;
/** A verb inside of English words makes a sentence of them. */
const VERB_INSIDE = /\s(?:is|are|was|were|has|have|must|should|can|will|does|do)\s/i;
const ENDS_EN = /\b(?:is|are|was|were|the|a|an|of|to|in|for|and|or|with|that|which|can|will|not|has|have)$/i;
/** A particle inside: half a sentence and no name. */
const PARTICLE_INSIDE =
  /[가-힣`)](?:은|는|을|를|에는|에서는|으로|에게)\s|(?<![\s깊길높넓차사넓])이\s|(?<![\s평추국부인허단증감])가\s/;
const FORBIDDEN = /[?!:;→{}|]|->|=>|https?:|\[|\]|<\/?[a-z]|\.\s|,/i;
/** Names of one syllable; most others are particles and counters. */
const ONE_SYLLABLE = /^[힙큐락덱키뷰셸쉘빈훅맵웹앱탭]$/;
const [SHORTEST, LONGEST, MOST_WORDS] = [2, 45, 6];

/** Labels of notes to oneself, of examples and of places to look: nothing to learn by name. */
const NO_NAME =
  /^(?:예|예시|예제|ex|e\.?g|examples?|참고|주의|주의 ?사항|note|notes|tip|tips|warning|caution|important|todo|출처|링크|links?|url|source|sources|날짜|작성일|일시|date|author|작성자|저자|제목|title|답|정답|q\d*|a\d*|step ?\d*|\d+|질문|문제|풀이|결론|요약|정리|비고|기타|see|refs?|references?|참조|그림|figure|표|시간|공간|설명|코드|실행|실행 ?결과|결과|출력|입력|파일|경로|설치|실습|버전|version|input|output|results?|usage|code|run|install|file|path|name|이름|첫째|둘째|셋째|넷째|다섯째|일반|일반적|요청|응답|request|response|tags?|태그|카테고리|category|(?:학습 ?)?목표|견해|goal|개요|overview|소개|introduction|들어가며|마치며|마무리|후기|느낀 ?점|회고|계획|할 ?일|공지|환경|상황|summary|conclusion|background|배경|p\.?\d*|장|절|ps|p\.s)\.?$/i;

/** Without marks of emphasis and code, and without the gloss behind it: "**인그레스**(Ingress)" is "인그레스". */
export function nameOf(term: string): string {
  return term
    .replace(/[*_`"'“”‘’]/g, '')
    .replace(/\s*[(（][^()（）]*[)）]\s*$/, '')
    .trim();
}

/** Whether words can be what a card asks for: the name of something, not half a sentence. */
export function isTerm(term: string): boolean {
  const isCode = /^`[^`]+`$/.test(term.trim());
  const name = isCode ? term.trim().slice(1, -1) : nameOf(term);
  if (
    (name.length < SHORTEST && !ONE_SYLLABLE.test(name)) ||
    term.length > LONGEST ||
    !/\p{L}/u.test(name) ||
    NO_NAME.test(name)
  )
    return false;
  if (isCode) return true;
  if (FORBIDDEN.test(term) || !isBalanced(term) || name.split(/\s+/).length > MOST_WORDS) return false;
  if (POINTS_KO.test(name) || POINTS_EN.test(name)) return false;
  return !(ENDS_KO.test(name) || ENDS_EN.test(name) || PARTICLE_INSIDE.test(term) || VERB_INSIDE.test(term));
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/[(（]/g) === count(/[)）]/g) && count(/`/g) % 2 === 0 && count(/\*\*/g) % 2 === 0;
}
