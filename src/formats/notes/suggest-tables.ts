import type { Fields } from '../../core/content/note.ts';
import { blocksBelow } from './below-heading.ts';
import { cellsOf, rowSpan } from './explicit-blocks.ts';
import type { FoundCard } from './found-card.ts';
import { whatIs } from './korean.ts';
import { headingTitle, type NoteBlock } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { bare, isNavigation } from './prose.ts';
import { labelledItems } from './suggest-labelled.ts';

const NAMES =
  /^(?:이름|용어|개념|옵션|설정|명령어?|키|필드|항목|종류|구분|속성|파라미터|함수|메서드|어노테이션|상태|유형|타입|코드|name|term|concept|option|setting|command|key|field|property|parameter|flag|function|method|annotation|status|type|code|shortcut|operator)$/i;
const MEANS =
  /^(?:설명|의미|뜻|정의|내용|용도|역할|기능|특징|기본 ?값|description|meaning|definition|purpose|default(?: value)?|role|use|what it does|explanation)$/i;
const [MAX_SUBJECTS, MAX_ASPECTS, MAX_VALUE] = [5, 8, 80];

/** A table that compares becomes a contrast; one that lists names with their meaning, a card a row. */
export function suggestTables(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block): FoundCard[] => {
    if (block.node.type !== 'table' || isNavigation(block)) return [];
    const [header = [], ...rows] = cellsOf(view, block, block.node);
    const at = { start: block.start, end: block.end, path: block.path, explicit: false };
    const contrast = contrastOf(header, rows, block.path.at(-1) ?? '');
    if (contrast !== null) return [{ ...at, reader: 'contrast', confidence: 0.75, fields: contrast }];
    const [name = '', means = ''] = header.map(bare);
    if (!NAMES.test(name) || !MEANS.test(means)) return [];
    return rows.flatMap(([term = '', text = ''], index): FoundCard[] => {
      if (bare(term).length < 2 || bare(text).length < 3) return [];
      const question = /기본|default/i.test(means) ? `${bare(term)}: ${means}?` : whatIs(bare(term), view.isKorean);
      return [
        {
          ...at,
          ...rowSpan(view, block, index + 1),
          reader: 'table',
          confidence: 0.7,
          fields: { kind: 'basic', question, answer: text },
        },
      ];
    });
  });
}

function contrastOf(header: readonly string[], rows: readonly (readonly string[])[], heading: string): Fields | null {
  const [corner = '', ...subjects] = header.map((cell) => cell.trim());
  if (subjects.length < 2 || subjects.length > MAX_SUBJECTS || rows.length < 2 || rows.length > MAX_ASPECTS)
    return null;
  if (subjects.some((subject) => subject === '') || new Set(subjects).size < subjects.length) return null;
  if (subjects.some((subject) => MEANS.test(subject)) && NAMES.test(corner)) return null;
  const values = rows.flatMap(([, ...cells]) => cells);
  const isShort = values.every((value) => value !== '' && value.length <= MAX_VALUE);
  const numeric = values.filter((value) => /^[\d\s.,:%-]+$/.test(value)).length;
  const differ = rows.every(([name = '', ...cells]) => name !== '' && cells.length === subjects.length);
  if (!isShort || !differ || numeric * 2 > values.length) return null;
  const aspects = rows
    .filter(([, ...cells]) => new Set(cells).size > 1)
    .map(([name = '', ...cells]) => ({ name, values: cells }));
  if (aspects.length < 2) return null;
  return { kind: 'contrast', title: heading === '' ? subjects.join(', ') : heading, subjects, aspects };
}

/** Sibling headings whose lists carry the same labels compare their subjects, as a table would. */
export function suggestParallelSections(view: NoteView): readonly FoundCard[] {
  const groups = new Map<
    string,
    { readonly block: NoteBlock; readonly end: number; readonly labels: ReadonlyMap<string, string> }[]
  >();
  view.blocks.forEach((block, index) => {
    if (block.depth === 0) return;
    const below = blocksBelow(view.blocks, index, false);
    const items = below.flatMap((one) => (one.node.type === 'list' ? labelledItems(view, one, one.node) : []));
    if (items.length < 2) return;
    const key = `${block.depth} ${block.path.join('\n')}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({
      block,
      end: below.at(-1)?.end ?? block.end,
      labels: new Map(items.map(({ label, text }) => [label, text])),
    });
  });
  return [...groups.values()].flatMap((group): FoundCard[] => {
    const [first] = group;
    if (first === undefined || group.length < 2 || group.length > MAX_SUBJECTS) return [];
    const shared = [...first.labels.keys()].filter((label) =>
      group.every(({ labels }) => (labels.get(label)?.length ?? MAX_VALUE + 1) <= MAX_VALUE),
    );
    if (shared.length < 2 || shared.length > MAX_ASPECTS) return [];
    const subjects = group.map(({ block }) => headingTitle(block.node));
    const aspects = shared.map((name) => ({ name, values: group.map(({ labels }) => labels.get(name) ?? '') }));
    const title = first.block.path.at(-1) ?? subjects.join(', ');
    const end = group.at(-1)?.end ?? first.end;
    return [
      {
        reader: 'contrast',
        explicit: false,
        confidence: 0.7,
        start: first.block.start,
        end,
        path: first.block.path,
        fields: { kind: 'contrast', title, subjects, aspects },
      },
    ];
  });
}
