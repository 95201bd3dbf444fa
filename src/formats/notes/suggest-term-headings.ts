import { answerOfBlocks } from './answers.ts';
import { blocksBelow } from './below-heading.ts';
import { subjectOf, withContext, withoutNumber } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean, whatIs } from './korean.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { bare, oneLine } from './prose.ts';
import { splitSentences } from './sentences.ts';
import { isTerm, nameOf } from './term.ts';

/** How a first sentence ends when it says what the heading is, without naming it again. */
const MEANS_KO =
  /(?:것|말한다|의미한다|뜻한다|말함|의미함|의미|기술|기법|방식|방법|구조|도구|모델|패턴|객체|단위|값|공간|집합|함수|과정|프로토콜|시스템|프로그램|서비스|알고리즘|자료구조|데이터|언어|라이브러리|프레임워크|인터페이스|클래스|개념|역할|상태|전략|원칙|기능|작업|명령어|저장소|형태|성질)(?:이다|입니다|임)?[.]?$|역할(?:을)? ?(?:한다|수행한다|함)[.]?$|(?:담당|관리|저장|보관|제공)(?:한다|된다|합니다|됩니다|함|됨)[.]?$|(?:나타낸다|나타냄|담는다|담음|나타냅니다|담습니다)[.]?$/;
const MEANS_EN =
  /^(?:an?|the|one of|any)\s\w.{15,}|^(?:used (?:to|for)|refers to|means|is an?|is the|allows?|lets|ensures?|guarantees?|describes|defines)\b.{10,}/i;
const NARRATES =
  /^(?:이번|오늘|먼저|우선|이제|앞서|위에서|이 (?:글|장|절|포스트|문서)|the (?:following|above|next|other|only|problem|question|answer|first|second|last|end)\b|a (?:few|lot|couple|quick|good|simple))/i;
/** Headings that stand for the one above. */
const CONCEPT = /^(?:(?:기본 ?)?개념|정의|의미|개요|란|concept|definition|overview|what is it)$/i;
/** What names a part of the text and no thing. */
const NO_THING =
  /(?:참고|사용|적용|구현|추가|변경|내부 구조|방법|예시|예제|실습|연동|설정하기|하기|기|tips?(?: and tricks)?|tricks|examples?|steps|setup|usage|installation)$/i;
const [DEEPEST, LONGEST] = [7, 260];

/** A heading that is a term, over a first sentence that says what it is: "### ISR", "리더와 동기화된 복제본의 집합". */
export function suggestTermHeadings(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    if (block.depth < 2 || block.depth > DEEPEST || block.isNavigation) return [];
    const term = withoutNumber(block.title).replace(/`/g, '');
    if (!isTerm(term) || nameOf(term).split(/\s+/).length > 4 || (/\s/.test(term) && NO_THING.test(term))) return [];
    const [first] = blocksBelow(view.blocks, index, 'any');
    if (first === undefined) return [];
    const said = firstSentence(view, first);
    if (
      said.length > LONGEST ||
      NARRATES.test(said) ||
      /아래|다음과|위와|참고/.test(said) ||
      !(MEANS_KO.test(said) || MEANS_EN.test(said))
    )
      return [];
    const answer = answerOfBlocks(view, [first]);
    if (answer === null) return [];
    const place = { start: block.start, end: answer.end, path: block.path };
    const question = questionOf(term, block.path, isKorean(said + term));
    if (question === null) return [];
    return [
      {
        reader: 'term-heading',
        explicit: false,
        confidence: 0.66,
        ...place,
        fields: { kind: 'basic', question, answer: answer.text },
      },
    ];
  });
}

/** "개념" under "JOIN" tells what JOIN is. */
function questionOf(term: string, path: readonly string[], korean: boolean): string | null {
  if (!CONCEPT.test(term)) return withContext(whatIs(term, korean), path);
  const subject = subjectOf(path);
  return isTerm(subject) ? whatIs(subject, korean) : null;
}

function firstSentence(view: NoteView, block: NoteBlock): string {
  const { node } = block;
  if (node.type !== 'paragraph' && node.type !== 'list') return '';
  const raw = rawText(view.text, block).replace(/^(?:[-*+]|\d+[.)])\s+/, '');
  const [first] = splitSentences(raw, raw, 0, null);
  return bare(oneLine(first?.text.split(/\n\s*[-*+]\s/)[0] ?? ''));
}
