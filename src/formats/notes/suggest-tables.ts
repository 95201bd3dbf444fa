import { withContext } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean, whatIs } from './korean.ts';
import type { NoteView } from './note-view.ts';
import { bare } from './prose.ts';
import { rowsOf } from './table-rows.ts';
import { isTerm } from './term.ts';

/** The headers of a column of names, and of one that says what they mean. */
export const NAMES =
  /^(?:.{0,12}(?:이름|용어|개념|옵션|설정|명령어?|키|필드|항목|종류|구분|속성|파라미터|매개변수|함수|메서드|메소드|어노테이션|애너테이션|상태|유형|타입|코드|키워드|방식|패턴|기호|단축키|레벨|단계|연산자|요소|컴포넌트)|.{0,12}(?:name|term|concept|option|setting|command|key|field|property|parameter|flag|function|method|annotation|status|type|code|shortcut|operator|keyword|variable|level|pattern|component|symbol|phase|stage|acronym|tool|service|resource|directive))$/i;
export const MEANS =
  /^(?:.{0,6}(?:설명|의미|뜻|정의|내용|용도|역할|기능|특징|기본 ?값|동작)|.{0,8}(?:descriptions?|meaning|definition|purpose|default(?: value)?|role|use|usage|what it does|explanation|action|effect|stands for))$/i;
const [SHORTEST_TEXT, MAX_ROWS] = [4, 25];

/** A table that lists names with their meaning: a card a row. */
export function suggestTables(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block): FoundCard[] => {
    if (block.node.type !== 'table' || block.isNavigation) return [];
    const [header, ...rows] = rowsOf(view, block, block.node);
    const titles = header?.cells.map(bare) ?? [];
    const [name, means] = [titles[0] ?? '', titles.findIndex((title, index) => index > 0 && MEANS.test(title))];
    if (!NAMES.test(name) || means === -1 || rows.length > MAX_ROWS) return [];
    const title = titles[means] ?? '';
    return rows.flatMap(({ cells, start, end }): FoundCard[] => {
      const [term, text] = [bare(cells[0] ?? ''), cells[means] ?? ''];
      if (!isTerm(term) || bare(text).length < SHORTEST_TEXT || /^!?\[|^https?:/.test(text)) return [];
      const question = /기본|default/i.test(title) ? `${term}: ${title}?` : whatIs(term, isKorean(text + title));
      const fields = { kind: 'basic', question: withContext(question, block.path, true), answer: text } as const;
      return [{ reader: 'table', explicit: false, confidence: 0.7, start, end, path: block.path, fields }];
    });
  });
}
