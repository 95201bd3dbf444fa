type Pair = {
  readonly afterConsonant: string;
  readonly afterVowel: string;
  readonly neutral: string;
  /** What must follow, as the source of a pattern. */
  readonly next: string;
  /** Also behind a space, where some write it after a Latin word: `acks` 는. */
  readonly spaced?: true;
};

type Final = 'none' | 'ㄹ' | 'other' | null;

/** A particle is one only where its word ends: 이 in 이상 and 로 in 로그 are none. */
const END = '(?![\\p{L}\\p{N}\\p{M}])';
const ending = (...endings: readonly string[]) => `(?:${endings.join('|')})${END}`;

const COPULA = ending(
  ...['다', '고', '며', '면', '면서', '므로', '지', '지만', '죠', '니', '니까', '거나', '든', '든지', '든가'],
  ...['나', '나마', '야말로', '란', '랑', '랑은', '랑도', '라', '라고', '라고도', '라고는', '라는', '라서', '라면'],
  ...['라도', '라며', '라든가', '라든지', '라기보다', '라기보다는'],
  // In 써야 한다 it is the ending of a verb.
  '야(?!\\s*[하한할함합해했되된될됨됩돼됐])',
);

/** The first that fits counts. */
const PAIRS: readonly Pair[] = [
  { afterConsonant: '은', afterVowel: '는', neutral: '은(는)', next: ending('커녕', ''), spaced: true },
  { afterConsonant: '을', afterVowel: '를', neutral: '을(를)', next: END, spaced: true },
  { afterConsonant: '이', afterVowel: '가', neutral: '이(가)', next: END },
  {
    afterConsonant: '과',
    afterVowel: '와',
    neutral: '과(와)',
    next: ending('는', '도', '의', '만', '같은', '같이', '달리', '함께', ''),
  },
  {
    afterConsonant: '으로',
    afterVowel: '로',
    neutral: '(으)로',
    next: ending(
      '[서써](?:[의는도만])?',
      '부터[의는도]?',
      '까지',
      '만은',
      '밖에',
      '인[해한]',
      '라도',
      '[의도만는나]',
      '',
    ),
    spaced: true,
  },
  // A name is called: 아 and 야 otherwise end verbs and sentences.
  { afterConsonant: '아', afterVowel: '야', neutral: '아(야)', next: '[,!]' },
  { afterConsonant: '이여', afterVowel: '여', neutral: '(이)여', next: '[,!]' },
  { afterConsonant: '이에요', afterVowel: '예요', neutral: '이에요(예요)', next: END },
  { afterConsonant: '이었', afterVowel: '였', neutral: '이었(였)', next: '[가-힣]', spaced: true },
  { afterConsonant: '이어', afterVowel: '여', neutral: '이어(여)', next: ending('[야서도][만는]?') },
  { afterConsonant: '이', afterVowel: '', neutral: '(이)', next: COPULA, spaced: true },
];

const escaped = (text: string) => text.replace(/[()/]/g, '\\$&');
const PATTERNS = PAIRS.map((pair) => {
  const { afterConsonant: a, afterVowel: b, neutral, next } = pair;
  const both = b === '' ? [neutral] : [neutral, `${a}(${b})`, `${b}(${a})`, `(${a})${b}`, `${a}/${b}`, `${b}/${a}`];
  return {
    pair,
    both: new RegExp(`^(?:${both.map(escaped).join('|')})(?=${next})`, 'u'),
    one: new RegExp(`^(?:${[a, b].map(escaped).join('|')})(?=${next})`, 'u'),
  };
});

export type Found = { readonly pair: Pair; readonly length: number; readonly isNeutral: boolean };

/** The pair whose particle a text begins with, as one of its forms or as both: 을(를), 을/를, (으)로. */
export function matchPair(text: string, word: { readonly hidden: string; readonly isSpaced: boolean }): Found | null {
  for (const { pair, both, one } of PATTERNS) {
    if (word.isSpaced && pair.spaced !== true) continue;
    const two = both.exec(text)?.[0];
    if (two !== undefined) return { pair, length: two.length, isNeutral: true };
    const form = one.exec(text)?.[0];
    if (form === undefined) continue;
    // Only a vowel lets the copula lose its 이: 고 after a consonant ends a verb (읽고).
    if (form === '' && (word.isSpaced || isClosed(finalOf(word.hidden)))) continue;
    return { pair, length: form.length, isNeutral: false };
  }
  return null;
}

/**
 * The form that fits any word. A word joiner keeps a bracket from beginning a line of its own, and behind `]` from
 * becoming the address of a link.
 */
export function writeNeutral({ pair }: Found): string {
  return pair.neutral.startsWith('(') ? `\u2060${pair.neutral}` : pair.neutral;
}

/** The form that fits this word; null when only reading it aloud would tell. */
export function choosePair({ pair }: Found, hidden: string): string | null {
  const final = finalOf(hidden);
  if (final === null) return null;
  const isVowel = final === 'none' || (final === 'ㄹ' && pair.afterVowel === '로');
  return isVowel ? pair.afterVowel : pair.afterConsonant;
}

function isClosed(final: Final): boolean {
  return final === 'ㄹ' || final === 'other';
}

/** How the last syllable ends, whatever closing marks follow it; null when it is not Hangul. */
function finalOf(word: string): Final {
  const last =
    word
      .normalize('NFC')
      .replace(/[\s*_~`"'”’」』》〉]+$/, '')
      .at(-1) ?? '';
  if (!/[가-힣]/.test(last)) return null;
  const final = (last.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return 'none';
  return final === 8 ? 'ㄹ' : 'other';
}
