import type { CardId, DeviceId } from '../core/kernel/ids.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { LogEntry } from '../core/memory/log.ts';
import { columnsOf, type LogColumns } from '../core/memory/log-columns.ts';
import { type PackedTexts, packTexts, unpackTexts } from '../core/memory/packed-texts.ts';
import { addNumbers, addText, addWord, checksumOf, startChecksum } from './checksum.ts';

const SEGMENT_VERSION = 1;

const COLUMNS = {
  at: Float64Array,
  seq: Float64Array,
  device: Uint32Array,
  card: Uint32Array,
  day: Int32Array,
  rating: Uint8Array,
  phase: Uint8Array,
  step: Uint8Array,
  dueUnit: Uint8Array,
  due: Float64Array,
  took: Uint32Array,
} as const;

const TEXTS = ['devices', 'cards', 'others'] as const;

type ColumnName = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];

/** A sealed stretch of the log: plain answers in columns, every other entry as it is. Plain data, cloneable. */
export type Segment = Pick<LogColumns, ColumnName> & {
  readonly version: typeof SEGMENT_VERSION;
  readonly length: number;
  readonly devices: PackedTexts;
  readonly cards: PackedTexts;
  /** The entries that are no plain answers, by position: JSON of [position, entry][]. */
  readonly others: string;
  /** Over all of the above. */
  readonly checksum: number;
};

/** Packs entries in the order given. Nothing is dropped: unknown kinds and fields come back as they were. */
export function encodeSegment(entries: readonly LogEntry[]): Segment {
  const { devices, cards, others, ...columns } = columnsOf(entries);
  const content = {
    ...columns,
    version: SEGMENT_VERSION,
    devices: packTexts(devices),
    cards: packTexts(cards),
    others: JSON.stringify([...others]),
  } as const;
  return { ...content, checksum: checksumOfContent(content) };
}

/** Checks and unpacks a stored segment. 'damaged' when it is none or anything in it differs from what was sealed. */
export function decodeSegment(segment: unknown): Result<LogColumns, 'damaged'> {
  if (!isSegment(segment) || checksumOfContent(segment) !== segment.checksum) return fail('damaged');
  const { devices, cards, others, version: _version, checksum: _checksum, ...columns } = segment;
  const entries: readonly (readonly [number, LogEntry])[] = JSON.parse(others);
  return ok({
    ...columns,
    devices: unpackTexts<DeviceId>(devices),
    cards: unpackTexts<CardId>(cards),
    others: new Map(entries),
  });
}

function checksumOfContent(content: Omit<Segment, 'checksum'>): number {
  const sum = startChecksum();
  addWord(sum, content.version);
  addWord(sum, content.length);
  for (const name of COLUMN_NAMES) addNumbers(sum, content[name]);
  for (const text of [content.devices, content.cards, content.others]) addText(sum, text);
  return checksumOf(sum);
}

function isSegment(value: unknown): value is Segment {
  if (!isRecord(value)) return false;
  const { version, length, checksum } = value;
  return (
    version === SEGMENT_VERSION &&
    typeof checksum === 'number' &&
    TEXTS.every((name) => typeof value[name] === 'string') &&
    COLUMN_NAMES.every((name) => isColumn(value[name], COLUMNS[name], length))
  );
}

function isColumn(value: unknown, type: (typeof COLUMNS)[ColumnName], length: unknown): boolean {
  return value instanceof type && value.length === length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
