import type { Contrast } from '../../core/content/contrast.ts';
import { blocksBelow } from './below-heading.ts';
import { withoutNumber } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { labelledItems } from './labels.ts';
import type { NoteBlock } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { bare } from './prose.ts';
import { MEANS, NAMES } from './suggest-tables.ts';
import { rowsOf } from './table-rows.ts';
import { isTerm } from './term.ts';

const CORNER =
  /^(?:|.{0,10}(?:구분|항목|비교|특징|기준|속성|요소|측면|관점)|.{0,10}(?:features?|aspects?|criteria|criterion|propert(?:y|ies)|items?|comparison|dimension|characteristics?|attribute)|-|\/|\\)$/i;
const COMPARES = /vs\.?\b|차이|비교|differen|compar|versus|장단점|트레이드|trade-?off/i;
const [MAX_SUBJECTS, MAX_ASPECTS, MAX_VALUE] = [5, 10, 120];

/** A table whose columns compare things becomes one contrast. */
export function suggestContrasts(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block): FoundCard[] => {
    if (block.node.type !== 'table' || block.isNavigation) return [];
    const [header, ...rows] = rowsOf(view, block, block.node);
    const fields = contrastOf(
      header?.cells.map(bare) ?? [],
      rows.map(({ cells }) => cells.map(bare)),
      block.path,
    );
    if (fields === null) return [];
    const { start, end, path } = block;
    return [{ reader: 'contrast', explicit: false, confidence: 0.75, start, end, path, fields }];
  });
}

function contrastOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  path: readonly string[],
): Contrast | null {
  const [corner = '', ...subjects] = header;
  const above = withoutNumber(path.at(-1) ?? '');
  const heading = /[?？]$/.test(above) && !subjects.some((subject) => above.includes(subject)) ? '' : above;
  const isCompared =
    COMPARES.test(heading) || CORNER.test(corner) || subjects.every((subject) => heading.includes(subject));
  if (!isCompared || subjects.length < 2 || subjects.length > MAX_SUBJECTS) return null;
  if (!subjects.every(isTerm) || new Set(subjects).size < subjects.length) return null;
  // Names with a meaning and a remark are a list and compare nothing.
  if (subjects.some((subject) => MEANS.test(subject) || NAMES.test(subject))) return null;
  const isWhole = rows.every(
    ([name = '', ...cells]) =>
      name !== '' &&
      cells.length === subjects.length &&
      cells.every((cell) => cell !== '' && cell.length <= MAX_VALUE && !/\]\(|https?:/.test(cell)),
  );
  const values = rows.flatMap(([, ...cells]) => cells);
  const bareNumbers = values.filter((value) => /^[\d\s.,:%-]+$/.test(value)).length;
  if (!isWhole || bareNumbers * 2 > values.length || rows.length > MAX_ASPECTS) return null;
  const aspects = rows
    .filter(([, ...cells]) => new Set(cells).size > 1)
    .map(([name = '', ...cells]) => ({ name, values: cells }));
  if (aspects.length < 2) return null;
  return { kind: 'contrast', title: heading === '' ? subjects.join(', ') : heading, subjects, aspects };
}

type Section = { readonly block: NoteBlock; readonly end: number; readonly labels: ReadonlyMap<string, string> };

/** Sibling headings whose lists carry the same labels compare their subjects, as a table would. */
export function suggestParallelSections(view: NoteView): readonly FoundCard[] {
  const groups = new Map<string, Section[]>();
  view.blocks.forEach((block, index) => {
    const section = sectionAt(view, block, index);
    if (section === null) return;
    const key = `${block.depth} ${block.path.join('\n')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [section]);
    else group.push(section);
  });
  return [...groups.values()].flatMap((group): FoundCard[] => {
    const [first] = group;
    if (first === undefined || group.length < 2 || group.length > MAX_SUBJECTS) return [];
    const shared = [...first.labels.keys()].filter((label) => isShared(label, group));
    const subjects = group.map(({ block }) => withoutNumber(block.title));
    if (shared.length < 2 || shared.length > MAX_ASPECTS || !subjects.every(isTerm)) return [];
    const aspects = shared.map((name) => ({ name, values: group.map(({ labels }) => labels.get(name) ?? '') }));
    const title = withoutNumber(first.block.path.at(-1) ?? '') || subjects.join(', ');
    const place = { start: first.block.start, end: group.at(-1)?.end ?? first.end, path: first.block.path };
    return [
      {
        reader: 'contrast',
        explicit: false,
        confidence: 0.7,
        ...place,
        fields: { kind: 'contrast', title, subjects, aspects },
      },
    ];
  });
}

/** Every section says something short of it, and not all the same. */
function isShared(label: string, group: readonly Section[]): boolean {
  const values = group.map(({ labels }) => labels.get(label) ?? '');
  const isShort = values.every((value) => value !== '' && value.length <= MAX_VALUE && !/\]\(|https?:/.test(value));
  return isShort && new Set(values).size > 1 && /\p{L}{2}/u.test(label);
}

function sectionAt(view: NoteView, block: NoteBlock, index: number): Section | null {
  if (block.depth === 0 || block.isNavigation) return null;
  const below = blocksBelow(view.blocks, index, 'any');
  const items = below.flatMap((one) => (one.node.type === 'list' ? labelledItems(view, one, one.node) : []));
  if (items.length < 2) return null;
  return { block, end: below.at(-1)?.end ?? block.end, labels: new Map(items.map(({ label, text }) => [label, text])) };
}
