import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/core/memory/log.ts';
import { columnsOf, countAnswers, entriesOf } from '../../src/core/memory/log-columns.ts';
import { decodeSegment, encodeSegment, type Segment } from '../../src/formats/segment.ts';
import { anyLog } from '../core/memory/log-arbitraries.ts';

/** Entries as a newer version might write them: odd kinds, more fields, values beyond the columns. */
const anyOddity = fc.oneof(
  fc.constant({}),
  fc.record({ kind: fc.constant('dream'), note: fc.json() }),
  fc.record({ colour: fc.string({ unit: 'binary' }) }),
  fc.record({ took: fc.constantFrom(-1, 1.5, 2 ** 32, 'long') }),
  fc.record({
    grant: fc.record({
      phase: fc.constantFrom('review', 'dreaming'),
      step: fc.constantFrom(0, 256),
      due: fc.constant({ unit: 'week' }),
    }),
  }),
  fc.record({ card: fc.string({ unit: 'binary' }), device: fc.string({ unit: 'binary' }) }),
);

const anyEntries = fc
  .tuple(anyLog(12), fc.array(anyOddity, { minLength: 12, maxLength: 12 }))
  .map(([log, odd]) => log.map((entry, n) => ({ ...entry, ...odd[n] }) as LogEntry));

function decoded(segment: unknown): LogEntry[] | null {
  const columns = decodeSegment(segment);
  return columns.ok ? entriesOf(columns.value) : null;
}

describe('segments', () => {
  it('[SEG-1] encoding and decoding gives the same entries in the same order', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(decoded(encodeSegment(entries))).toEqual(entries);
      }),
      { numRuns: 300 },
    );
  });

  it('[SEG-2] a segment survives the structured clone', () => {
    const entries = fc.sample(anyEntries, { numRuns: 5, seed: 3 }).flat();
    expect(decoded(structuredClone(encodeSegment(entries)))).toEqual(entries);
  });

  it('[SEG-3] a flipped bit anywhere in the columns is damage', () => {
    const entries = fc.sample(anyLog(30, 30), { numRuns: 1, seed: 5 })[0]!;
    const segment = encodeSegment(entries);
    const views = Object.values(segment).filter((value) => ArrayBuffer.isView(value));
    expect(views).toHaveLength(11);
    for (const view of views) {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(decodeSegment(segment)).toEqual({ ok: false, error: 'damaged' });
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      }
    }
    expect(decoded(segment)).toEqual(entries);
  });

  it('[SEG-4] a changed character in a text, a changed length, version or checksum is damage', () => {
    const segment = encodeSegment(fc.sample(anyEntries, { numRuns: 1, seed: 8 })[0]!);
    const flip = (text: string, at: number, bit: number) =>
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
    fc.assert(
      fc.property(fc.nat(), fc.nat(15), (place, bit) => {
        const { devices, cards, others } = segment;
        const damaged: readonly unknown[] = [
          { ...segment, others: flip(others, place % others.length, bit) },
          { ...segment, cards: flip(cards, place % cards.length, bit) },
          { ...segment, devices: flip(devices, place % devices.length, bit) },
          { ...segment, checksum: segment.checksum ^ (1 << bit) },
          { ...segment, length: segment.length ^ (1 << bit) },
          { ...segment, version: segment.version ^ (1 << bit) },
        ];
        for (const one of damaged) expect(decodeSegment(one)).toEqual({ ok: false, error: 'damaged' });
      }),
    );
  });

  it('[SEG-5] anything that is no segment is damage, and nothing throws', () => {
    const segment: Partial<Segment> = encodeSegment([]);
    for (const key of Object.keys(segment)) expect(decodeSegment({ ...segment, [key]: null }).ok).toBe(false);
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(decodeSegment(anything).ok).toBe(false);
      }),
    );
  });

  it('[SEG-6] answers are counted whether they fit the columns or not', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(countAnswers(columnsOf(entries))).toBe(entries.filter(({ kind }) => kind === 'review').length);
      }),
    );
  });
});
