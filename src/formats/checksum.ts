/**
 * A running 53-bit checksum: two multiplicative hashes side by side. Every step is a bijection of the state, so a
 * change of a single word always shows; anything else escapes with odds of 1 in 2^53.
 */
export type Checksum = { a: number; b: number };

export function startChecksum(): Checksum {
  return { a: 0x811c9dc5 | 0, b: 0x2545f491 };
}

export function addNumbers(sum: Checksum, bytes: ArrayBufferView): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = bytes.byteLength & ~3;
  let { a, b } = sum;
  for (let i = 0; i < words; i += 4) {
    const word = view.getInt32(i, true);
    a = stir(a ^ word, 0x9e3779b1);
    b = stir(b ^ word, 0x85ebca6b);
  }
  sum.a = a;
  sum.b = b;
  for (let i = words; i < bytes.byteLength; i += 1) addWord(sum, view.getUint8(i));
  addWord(sum, bytes.byteLength);
}

export function addText(sum: Checksum, text: string): void {
  let { a, b } = sum;
  for (let i = 0; i < text.length; i += 1) {
    const word = text.charCodeAt(i);
    a = stir(a ^ word, 0x9e3779b1);
    b = stir(b ^ word, 0x85ebca6b);
  }
  sum.a = a;
  sum.b = b;
  addWord(sum, text.length);
}

export function addWord(sum: Checksum, word: number): void {
  sum.a = stir(sum.a ^ word, 0x9e3779b1);
  sum.b = stir(sum.b ^ word, 0x85ebca6b);
}

/** A whole number from 0 to 2^53 - 1. */
export function checksumOf({ a, b }: Checksum): number {
  return (a >>> 0) + ((b ^ (b >>> 15)) & 0x1fffff) * 0x100000000;
}

/** Multiplying carries change upwards only; the rotation brings it back down. */
function stir(value: number, factor: number): number {
  const product = Math.imul(value, factor);
  return (product << 15) | (product >>> 17);
}
