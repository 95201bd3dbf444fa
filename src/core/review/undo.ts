import type { CardId, DeviceId } from '../kernel/ids.ts';
import { compareEntries, sameEntry } from '../memory/entries.ts';
import type { Fact, LogEntry } from '../memory/log.ts';
import { isRetract, type Retract } from '../memory/retract.ts';

/** How far back undo reaches, as far as the tail does. */
export const UNDO_STEPS = 100;

/** An action taken back, and the retract that did it: taking that one back does the action again. */
type Undone = { readonly action: LogEntry; readonly by: Retract };

/** Last in, first out. */
export type UndoSteps = { readonly undo: readonly LogEntry[]; readonly redo: readonly Undone[] };

/** What to append to take an action back or do it again; `action` is what the learner did. */
export type UndoFact = {
  readonly action: LogEntry;
  readonly card: CardId;
  readonly fact: Extract<Fact, { kind: 'retract' }>;
};

/**
 * What can be undone and redone on this device, from the unsealed part of the log (in its order): nothing else is
 * stored, so it survives a reload. A new action ends what could be redone; other devices' actions are not ours to undo.
 */
export function undoSteps(tail: readonly LogEntry[], device: DeviceId): UndoSteps {
  const undo: LogEntry[] = [];
  let redo: Undone[] = [];
  for (const entry of tail) {
    const own = entry.device === device;
    if (entry.kind !== 'retract') {
      // Cards that were moved together go back together, on their own screen.
      if (!own || (entry.kind === 'reschedule' && entry.together === true)) continue;
      undo.push(entry);
      redo = [];
    } else if (isRetract(entry)) {
      const action = take(undo, (candidate) => aimsAt(entry, candidate));
      const undone = take(redo, (candidate) => aimsAt(entry, candidate.by));
      if (own && action !== undefined) redo.push({ action, by: entry });
      if (own && undone !== undefined) undo.push(undone.action);
    }
  }
  return { undo: undo.slice(-UNDO_STEPS), redo: redo.slice(-UNDO_STEPS) };
}

/** The retract that takes back this device's last action; null when there is none to take back. */
export function undoFact(tail: readonly LogEntry[], device: DeviceId): UndoFact | null {
  const action = undoSteps(tail, device).undo.at(-1);
  return action === undefined ? null : { action, card: action.card, fact: retractOf(action) };
}

/** The retract of the last undo; null when nothing was undone since the last action. */
export function redoFact(tail: readonly LogEntry[], device: DeviceId): UndoFact | null {
  const undone = undoSteps(tail, device).redo.at(-1);
  return undone === undefined ? null : { action: undone.action, card: undone.action.card, fact: retractOf(undone.by) };
}

function retractOf({ device, seq }: LogEntry): UndoFact['fact'] {
  return { kind: 'retract', entry: { device, seq } };
}

function aimsAt(retract: Retract, target: LogEntry): boolean {
  return sameEntry(retract.entry, target) && retract.card === target.card && compareEntries(target, retract) < 0;
}

/** Removes and returns the last item that fits. */
function take<T>(items: T[], fits: (item: T) => boolean): T | undefined {
  const index = items.findLastIndex(fits);
  return index < 0 ? undefined : items.splice(index, 1)[0];
}
