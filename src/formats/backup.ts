import type { Deck, Note, Source } from '../core/content/note.ts';
import type { DeckId, Millis } from '../core/kernel/ids.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { LogEntry } from '../core/memory/log.ts';
import type { Preset } from '../core/review/preset.ts';
import { findEntryFault, isLogEntry } from './backup-log.ts';
import { aboutRow, deckRow, mediumRow, noteRow, readPresets, readRows, sourceRow } from './backup-rows.ts';
import { createReport, type FormatFailure, type Path, type Report } from './issue.ts';
import { locate, parseJson } from './json-parse.ts';
import { isObject, type JsonObject, readList } from './read-values.ts';

export const BACKUP_FORMAT = 'saegim-backup';
export const BACKUP_VERSION = 1;

/** A note and the deck that holds it, which need not be the deck in its id. */
export type StoredNote = Note & { readonly deck: DeckId };

/** A picture; `hash` is the SHA-256 of its bytes as hex. */
export type StoredMedium = { readonly hash: string; readonly type: string; readonly base64: string };

/** Everything that a person has. Removed rows are in it too, so that a merge does not bring them back. */
export type Backup = {
  readonly exportedAt: Millis;
  readonly sources: readonly Source[];
  readonly decks: readonly Deck[];
  readonly notes: readonly StoredNote[];
  readonly log: readonly LogEntry[];
  readonly presets: readonly Preset[];
  readonly settings: JsonObject;
  readonly media: readonly StoredMedium[];
};

const ROWS_PER_PIECE = 1000;

/**
 * A backup as JSON, in pieces to be joined (`new Blob([...printBackup(backup)])`): a million entries are more than
 * it is wise to hold twice. One row a line.
 */
export function* printBackup(backup: Omit<Backup, 'log'> & { readonly log: Iterable<LogEntry> }): Generator<string> {
  const { exportedAt, settings } = backup;
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt, settings };
  yield JSON.stringify(head).slice(0, -1);
  yield* printRows('sources', backup.sources);
  yield* printRows('decks', backup.decks);
  yield* printRows('notes', backup.notes);
  yield* printRows('presets', backup.presets);
  // Only where there are some, so that an older app has nothing to wonder about.
  if (backup.media.length > 0) yield* printRows('media', backup.media);
  yield* printRows('log', backup.log);
  yield '}\n';
}

/**
 * Reads a backup, version 1. All or nothing, errors as in readDeckFile. Shapes and presets are checked, texts are
 * not: what a person once saved must come back. Kinds of log entries that are not known here and fields that are not
 * known anywhere are kept as they are. Never throws.
 */
export function readBackup(text: string): Result<Backup, FormatFailure> {
  const parsed = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!parsed.ok) return parsed;
  const report = createReport();
  const backup = readWhole(report, parsed.value);
  return backup === undefined ? fail(locate(text, report)) : ok(backup);
}

function readWhole(report: Report, value: unknown): Backup | undefined {
  if (!isObject(value)) return report.error('unknown-shape', []);
  const { format, version } = value;
  if (format === undefined) return report.error('unknown-shape', []);
  if (format !== BACKUP_FORMAT) {
    return report.error('unknown-format', ['format'], typeof format === 'string' ? format : typeof format);
  }
  if (version === undefined || version === null) return report.error('missing', ['version']);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return report.error('wrong-type', ['version'], '1');
  }
  if (version > BACKUP_VERSION) return report.error('newer-version', ['version'], String(version));
  const [about] = readRows(report, aboutRow, [value], (_, path) => path);
  const rows = {
    sources: readRows(report, sourceRow, listOf(report, value, 'sources'), under('sources')),
    decks: readRows(report, deckRow, listOf(report, value, 'decks'), under('decks')),
    notes: readRows(report, noteRow, listOf(report, value, 'notes'), under('notes')),
    presets: readPresets(report, listOf(report, value, 'presets')),
    media: value.media === undefined ? [] : readRows(report, mediumRow, listOf(report, value, 'media'), under('media')),
    log: readLog(report, listOf(report, value, 'log')),
  };
  if (report.errorCount() > 0 || about === undefined) return undefined;
  return { exportedAt: about.exportedAt, settings: about.settings, ...rows };
}

function readLog(report: Report, list: readonly unknown[]): readonly LogEntry[] {
  list.forEach((entry, index) => {
    const fault = findEntryFault(entry);
    if (fault !== undefined) report.error(fault.code, ['log', index, ...fault.path]);
  });
  return report.errorCount() === 0 && list.every(isLogEntry) ? list : [];
}

function listOf(report: Report, value: JsonObject, key: string): readonly unknown[] {
  return readList(report, value, key, []) ?? [];
}

function under(key: string): (index: number, path: Path) => Path {
  return (index, path) => [key, index, ...path];
}

function* printRows(key: string, rows: Iterable<unknown>): Generator<string> {
  yield `,\n"${key}":[`;
  let lines: string[] = [];
  let separator = '\n';
  for (const row of rows) {
    lines.push(JSON.stringify(row));
    if (lines.length < ROWS_PER_PIECE) continue;
    yield separator + lines.join(',\n');
    separator = ',\n';
    lines = [];
  }
  if (lines.length > 0) yield separator + lines.join(',\n');
  yield ']';
}
