import * as v from 'valibot';
import { deckId, millis, noteId, presetId, sourceId, studyDay } from '../core/kernel/ids.ts';
import { checkPreset } from '../core/review/check-preset.ts';
import type { Preset } from '../core/review/preset.ts';
import type { Path, Report } from './issue.ts';
import { isObject } from './read-values.ts';

const id = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.number(), v.integer(), v.transform(studyDay));
const deckRef = v.pipe(id, v.transform(deckId));
const sourceRef = v.pipe(id, v.transform(sourceId));
const presetRef = v.pipe(id, v.transform(presetId));
const stamp = v.looseObject({ at: v.pipe(v.number(), v.integer()), counter: count, device: v.string() });
const removed = v.exactOptional(v.literal(true));
const texts = v.array(v.string());

const fields = v.variant('kind', [
  v.looseObject({ kind: v.picklist(['basic', 'reversible']), question: v.string(), answer: v.string() }),
  v.looseObject({ kind: v.literal('cloze'), text: v.string() }),
  v.looseObject({
    kind: v.literal('contrast'),
    title: v.string(),
    subjects: texts,
    aspects: v.array(v.looseObject({ name: v.string(), values: texts })),
  }),
]);

// Loose objects keep what a newer app has added to a row.
export const aboutRow = v.looseObject({
  exportedAt: v.pipe(count, v.transform(millis)),
  settings: v.record(v.string(), v.unknown()),
});

export const sourceRow = v.looseObject({
  id: sourceRef,
  title: v.string(),
  markdown: v.string(),
  url: v.exactOptional(v.string()),
  pictures: v.exactOptional(v.record(v.string(), v.string())),
});

export const mediumRow = v.looseObject({ hash: id, type: v.string(), base64: v.pipe(v.string(), v.base64()) });

export const deckRow = v.looseObject({
  id: deckRef,
  name: v.string(),
  language: v.string(),
  description: v.string(),
  preset: presetRef,
  sources: v.array(sourceRef),
  todayOnly: v.exactOptional(v.looseObject({ day, newPerDay: count, reviewsPerDay: count })),
  stamp,
  removed,
});

export const noteRow = v.looseObject({
  id: v.pipe(id, v.transform(noteId)),
  deck: deckRef,
  fields,
  tags: texts,
  from: v.exactOptional(
    v.looseObject({ source: sourceRef, heading: v.exactOptional(v.string()), quote: v.exactOptional(v.string()) }),
  ),
  checked: v.exactOptional(v.looseObject({ subject: v.string(), version: v.string(), date: v.string() })),
  stamp,
  removed,
});

/** The rest of a preset has rules of its own, see readPresets. */
const presetRow = v.looseObject({ stamp });

/** The rows that have the shape of the schema; each fault of the others goes to the report with its path. */
export function readRows<S extends v.GenericSchema>(
  report: Report,
  schema: S,
  rows: readonly unknown[],
  place: (index: number, path: Path) => Path,
): readonly v.InferOutput<S>[] {
  return rows.flatMap((row, index) => {
    const parsed = v.safeParse(schema, row);
    if (parsed.success) return [parsed.output];
    for (const issue of parsed.issues) {
      const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
      const isMissing = issue.kind === 'schema' && (issue.input === undefined || issue.input === null);
      report.error(isMissing ? 'missing' : 'wrong-type', place(index, path), issue.expected ?? undefined);
    }
    return [];
  });
}

/** Presets by the rules of their form, and what a newer app has added to them. */
export function readPresets(report: Report, rows: readonly unknown[]): readonly Preset[] {
  return rows.flatMap((row, index) => {
    const [kept] = readRows(report, presetRow, [row], (_, path) => ['presets', index, ...path]);
    if (!isObject(row)) return [];
    const checked = checkPreset(row);
    if (checked.ok) return kept === undefined ? [] : [{ ...row, ...checked.value }];
    for (const { field, problem } of checked.error) {
      const isMissing = row[field] === undefined || row[field] === null;
      if (field !== 'stamp') report.error(isMissing ? 'missing' : problem, ['presets', index, field]);
    }
    return [];
  });
}
