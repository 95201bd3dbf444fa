import type { Catalogue } from '../content/catalogue.ts';
import type { StudyDay } from '../kernel/ids.ts';
import type { MemoryColumns } from '../memory/model.ts';
import { INTRADAY, kindOfRow, type QueueKind } from '../memory/queue-kind.ts';
import { buriesKind, type DeckRules } from './deck-rules.ts';

/** The part of a queue that says which siblings hide which. */
export type SiblingRules = { readonly catalogue: Catalogue; readonly rules: DeckRules; readonly day: StudyDay };

/**
 * Whether a card of this kind stays hidden today because a sibling was answered today from a queue that is gathered no
 * later than its own. Derived from the model each time, so undoing the answer shows the card again.
 * `assumed` is a row taken as answered already (to look ahead); -1 for none.
 */
export function isHiddenBySibling(
  { catalogue, rules, day }: SiblingRules,
  columns: MemoryColumns,
  row: number,
  kind: QueueKind,
  assumed = -1,
): boolean {
  if (kind === INTRADAY || !buriesKind(rules, catalogue.deck[row] ?? -1, kind)) return false;
  const note = catalogue.note[row] ?? -1;
  const end = catalogue.siblingStart[note + 1] ?? 0;
  for (let i = catalogue.siblingStart[note] ?? end; i < end; i += 1) {
    const sibling = catalogue.siblingRows[i] ?? row;
    if (sibling === row) continue;
    if (sibling === assumed && kindOfRow(columns, sibling) <= kind) return true;
    if (columns.lastDay[sibling] === day && (columns.answeredFrom[sibling] ?? 0) <= kind) return true;
  }
  return false;
}
