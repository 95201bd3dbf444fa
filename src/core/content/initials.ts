import { findMathSpans } from './math-spans.ts';

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES_PER_INITIAL = 588;
const DOT = '·';

const PIECE = /[가-힣]|\p{Script=Latin}[\p{Script=Latin}\p{M}]*|[\p{L}\p{N}]\p{M}*/gu;
const BLOCK = /\n[ \t]*\n|^[ \t]*(?:`{3}|~{3})/m;

/**
 * The initial consonant of every Hangul syllable (아웃박스: ㅇㅇㅂㅅ), the first letter of every Latin word with a dot
 * for each further one (acks: a···), and a dot for every other letter and digit. A single letter is a dot too: it
 * would be the whole word. Space and punctuation stay. '' when nothing would be hidden.
 */
export function initialsOf(text: string): string {
  const whole = text.normalize('NFC');
  const initials = whole.replace(PIECE, (piece) => {
    const syllable = piece.charCodeAt(0) - FIRST_SYLLABLE;
    if (/^[가-힣]/.test(piece)) return INITIALS[Math.floor(syllable / SYLLABLES_PER_INITIAL)] ?? DOT;
    const [first = '', ...rest] = piece.match(/\P{M}\p{M}*/gu) ?? [];
    return rest.length === 0 ? DOT : first + DOT.repeat(rest.length);
  });
  return initials === whole ? '' : initials;
}

/** The initials of what a blank hides, without its Markdown; '' for math and whole blocks, of which none would help. */
export function blankInitials(hidden: string): string {
  if (BLOCK.test(hidden) || findMathSpans(hidden).length > 0) return '';
  const words = hidden
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/[`*~|]|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, '')
    .replace(/\s+/g, ' ');
  return initialsOf(words.trim());
}
