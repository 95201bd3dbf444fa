import { isKorean } from './korean.ts';

const NAMESPACE = /(?:^|[^\w])(?:std|boost|absl|fmt|chrono|self|Self|super|crate|static|parent|this|\w+::\w+)$/;
/** An address of IPv6 up to its `::`, and behind it. */
const ADDRESS = [
  /(?:^|[\s[(])(?=[\da-f:]*\d|[\da-f]*:)(?:[\da-f]{1,4}:)*[\da-f]{3,4}$/i,
  /^(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?(?=[/\s\]),.]|$)/i,
];
/** The types of a function, as Haskell and its like write them. */
const SIGNATURE = /^[ \t]*(?:[A-Z([][\w\s.()[\],|]*|[a-z])[ \t]*(?:->|=>)/;
/** What a member does, said behind its class. */
const MEMBER_SAID = /^[a-z_]\w*[ \t]+(?:is|are|was|were|returns?|creates?|throws|takes)\b/;
/** A name that has capitals or low lines within. */
const CODE_NAME = /^\w*(?:[a-z][A-Z]|_)\w*$/;
/** A cast of SQL. */
const CAST =
  /^(?:int(?:eger)?|bigint|smallint|text|varchar|char|date|time(?:stamp(?:tz)?)?|interval|jsonb?|numeric|decimal|float\d?|real|bool(?:ean)?|uuid|bytea|regclass)(?:\[\])?(?=[\s,;)]|$)/i;
/** Fields that notes are managed by. */
const FIELD =
  /^(?:[([][ \t]*)?(?:authors?|ratings?|status|state|dates?|due|created?|updated|modified|sources?|tags?|alias(?:es)?|types?|up|down|next|prev(?:ious)?|parents?|child(?:ren)?|siblings?|related|topics?|links?|urls?|titles?|categor(?:y|ies)|priority|progress|publish(?:ed|er)?|year|pages?|isbn|genre|cover|course|project|area|상태|날짜|작성일|수정일|생성일|태그|출처|저자|작성자|분류|카테고리|주제|관련|링크|우선순위|진행률|평점|별점)$/i;
const FIELD_VALUE = /^(?:\S+(?:[ \t]+\S+){0,2}|(?:(?:\[\[[^\]]*\]\]|#\S+)[, \t]*)+)$/;

/** Whether the colons between these belong to code, an address, a link or a drawing, and divide no question and answer. */
export function isCodeAround(left: string, right: string, isMeant: boolean): boolean {
  if (left.trim() === '' || right.trim() === '') return true;
  // Inside of a link, a bracket or a template the colons divide something else.
  if (isOpen(left, '[', ']') || isOpen(left, '(', ')') || isOpen(left, '{{', '}}')) return true;
  // So they do inside of emphasis (`_Int::class_`), and before a keyword.
  if ((left.match(/(?<!\w)_(?=\w)/g) ?? []).length > (left.match(/(?<=\w)_(?!\w)/g) ?? []).length) return true;
  if (/^class\b/.test(right)) return true;
  if (/^\s/.test(right)) return /^\S+\s$/.test(left) && SIGNATURE.test(right);
  // `::before`, and `::Foo` among words that nothing announces as cards.
  if (/\s$/.test(left)) return /^[\w-]+::/.test(right) || (!isMeant && /^[A-Za-z_]/.test(right));
  if (/\w$/.test(left) && /^[\w-]+\s*\{/.test(right)) return true;
  if (CAST.test(right) && (!isMeant || /[)'\]]$|^\s*(?:select|insert|update|where|with)\b/i.test(left))) return true;
  if (
    /(?:\w+:\/\/|\barn:)[^\s)\]]*$/.test(left) ||
    ADDRESS.every((pattern, side) => pattern.test(side === 0 ? left : right))
  )
    return true;
  // `:smile::heart:`
  if (/(?:^|[\s:]):[\w+-]+$/.test(left) && /^[\w+-]+:(?:[\s:]|$)/.test(right)) return true;
  if (
    NAMESPACE.test(left) ||
    (/\w$/.test(left) && /^<\w/.test(right)) ||
    (/[\w>)\uFFFC]$/.test(left) && /[;{]$/.test(right.trim()))
  )
    return true;
  return isMember(left, right, isMeant);
}

/** A name on both sides: a member of a class, unless words are said of what stands on the left. */
function isMember(left: string, right: string, isMeant: boolean): boolean {
  if (!/[A-Za-z_]$/.test(left) || !/^[A-Za-z_~]/.test(right) || /(?<!\w)_[^_]+_$/.test(left)) return false;
  if (/^[\w~]+(?:[(<]|::)/.test(right)) return true;
  const name = /\w+$/.exec(left)?.[0] ?? '';
  if (/^[A-Z]\w*[a-z]/.test(name) && MEMBER_SAID.test(right)) return true;
  // Among Korean words names on both sides are one name.
  if (/\s/.test(left)) return !isMeant && isKorean(left + right);
  if (/\s/.test(right.trim())) return !isMeant && !(isKorean(right) && !/[다음함][.]?$/.test(right));
  // In a file of cards a word may be asked for by a word.
  return !isMeant || /^(?:new|this)$/.test(right.trim()) || [left, right.trim()].some((side) => CODE_NAME.test(side));
}

/** A field of Dataview: `status:: done`. */
export function isField(left: string, right: string): boolean {
  if (/\s$/.test(left) || !/^[ \t]/.test(right)) return false;
  return FIELD.test(left.trim()) && FIELD_VALUE.test(right.trim());
}

function isOpen(text: string, open: string, close: string): boolean {
  return text.split(open).length > text.split(close).length;
}
