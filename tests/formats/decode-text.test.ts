import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSize, decodeText, MAX_DECK_BYTES } from '../../src/formats/decode-text.ts';

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swap = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const code = (bytes: Uint8Array) => {
  const result = decodeText(bytes);
  return result.ok ? result.value : result.error.errors[0]?.code;
};

describe('bytes to text', () => {
  it('[DECK-1] reads UTF-8 and takes its byte order mark away', () => {
    const text = '{"이름": "새김 🧠"}';
    expect(code(Buffer.from(text))).toBe(text);
    expect(code(Buffer.from(`\uFEFF${text}`))).toBe(text);
  });

  it('[DECK-1] any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(code(Buffer.from(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['little-endian with a mark', utf16('\uFEFF{"a": 1}')],
    ['big-endian with a mark', swap(utf16('\uFEFF{"a": 1}'))],
    ['little-endian', utf16('[{"question": "가", "answer": "나"}]')],
    ['big-endian', swap(utf16('[{"question": "가", "answer": "나"}]'))],
    ['mostly Hangul', utf16('[{"front": "복제의 단위는 무엇인가", "back": "토픽의 파티션이다"}]')],
  ])('[DECK-2] says that a file is UTF-16: %s', (_, bytes) => {
    expect(code(bytes)).toBe('utf-16');
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000003e8', 'hex')],
    ['a zip', Buffer.from('504b0304140000000800000021000000', 'hex')],
    ['a zero far behind text', Buffer.concat([Buffer.from('x'.repeat(9000)), Buffer.from([0])])],
    ['zeros only', new Uint8Array(64)],
  ])('[DECK-2] says that a file is binary: %s', (_, bytes) => {
    expect(code(bytes)).toBe('binary');
  });

  it.each([
    ['a lone continuation byte', [0x61, 0x0a, 0x62, 0x80], 3, 2],
    ['EUC-KR', [0xb0, 0xa1], 0, 1],
    ['a cut character', [0x61, 0x0a, 0x0a, 0xea, 0xb0], 3, 3],
    ['an overlong form', [0xc0, 0xaf], 0, 1],
    ['an encoded surrogate', [0xed, 0xa0, 0x80], 0, 1],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0, 1],
  ])('[DECK-3] names the line and the byte of broken UTF-8: %s', (_, bytes, offset, line) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({
      ok: false,
      error: { errors: [{ code: 'not-utf-8', path: '', line, detail: String(offset) }], more: 0 },
    });
  });

  it('[DECK-3] agrees with the platform on what is UTF-8', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 12 }), (bytes) => {
        fc.pre(!(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff));
        let valid = true;
        try {
          strict.decode(bytes);
        } catch {
          valid = false;
        }
        expect(code(bytes) !== 'not-utf-8').toBe(valid);
      }),
      { numRuns: 1000 },
    );
  });

  it('[DECK-3] an empty file is told as empty', () => {
    expect(code(new Uint8Array())).toBe('empty-file');
    expect(code(Buffer.from(' \n\uFEFF'))).toBe('empty-file');
  });

  it('[DECK-4] refuses a file by its size before it is read', () => {
    expect(checkSize(MAX_DECK_BYTES).ok).toBe(true);
    expect(checkSize(200 * 1024 * 1024)).toEqual({
      ok: false,
      error: { errors: [{ code: 'too-large', path: '', detail: String(MAX_DECK_BYTES) }], more: 0 },
    });
  });
});
