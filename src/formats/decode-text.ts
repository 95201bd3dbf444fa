import { fail, ok, type Result } from '../core/kernel/result.ts';
import { createIssue, type FormatFailure, type FormatIssue, failWith } from './issue.ts';

// Both browsers and Node have it; the language's own library does not declare it.
declare const TextDecoder: new (label: string) => { readonly decode: (bytes: Uint8Array) => string };

/** The largest deck file that is read, in bytes. */
export const MAX_DECK_BYTES = 50 * 1024 * 1024;
/** The largest backup that is read, in bytes: about what one JavaScript string can hold. */
export const MAX_BACKUP_BYTES = 500 * 1024 * 1024;

const SNIFFED = 4096;

/** To be asked with `File.size` before a file is read. The detail is the limit in bytes. */
export function checkSize(bytes: number, limit: number = MAX_DECK_BYTES): Result<number, FormatFailure> {
  return bytes <= limit ? ok(bytes) : fail(failWith(createIssue('too-large', [], String(limit))));
}

/**
 * Bytes of a UTF-8 file as text, without its byte order mark. Refuses UTF-16, binary files and bytes that are not
 * UTF-8; the last with the line on which they stand, and the byte offset as the detail.
 */
export function decodeText(bytes: Uint8Array): Result<string, FormatFailure> {
  const encoding = sniff(bytes);
  if (encoding !== 'utf-8') return fail(failWith(createIssue(encoding, [])));
  const invalid = findInvalid(bytes);
  if (invalid < bytes.length) return fail(failWith(describeInvalid(bytes, invalid)));
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.trim() === '' ? fail(failWith(createIssue('empty-file', []))) : ok(text);
}

function sniff(bytes: Uint8Array): 'utf-8' | 'utf-16' | 'binary' {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'utf-16';
  const head = bytes.subarray(0, SNIFFED);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return bytes.includes(0) ? 'binary' : 'utf-8';
  // Text in UTF-16 has its zeros on one side, the high bytes of ASCII; few characters have a zero as low byte.
  const [less, more] = even < odd ? [even, odd] : [odd, even];
  return more >= 3 * less && more >= (head.length / 2) * 0.15 ? 'utf-16' : 'binary';
}

function describeInvalid(bytes: Uint8Array, offset: number): FormatIssue {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return { code: 'not-utf-8', path: '', line, detail: String(offset) };
}

/** The first byte that breaks UTF-8 (Unicode 16, table 3-7), or the length. */
function findInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (second < lowest || second > highest) return 0;
  for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
