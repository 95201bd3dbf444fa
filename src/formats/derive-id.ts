/** Twelve hex digits of a 64-bit FNV-1a hash of the text's UTF-16 units. Stable for ever: ids are made of it. */
export function hashText(text: string): string {
  // Four 16-bit limbs, lowest first: the product by the 64-bit FNV prime 2^40 + 0x1b3, kept in safe integers.
  let a = 0x2325;
  let b = 0x8422;
  let c = 0x9ce4;
  let d = 0xcbf2;
  for (let at = 0; at < text.length; at += 1) {
    a ^= text.charCodeAt(at);
    const a1 = a * 0x1b3;
    const b1 = b * 0x1b3 + (a1 >>> 16);
    const c1 = c * 0x1b3 + a * 0x100 + (b1 >>> 16);
    const d1 = d * 0x1b3 + b * 0x100 + (c1 >>> 16);
    a = a1 & 0xffff;
    b = b1 & 0xffff;
    c = c1 & 0xffff;
    d = d1 & 0xffff;
  }
  return [d, c, b].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}

/** The id of a card that came without one: from its question, after Unicode NFC and without space around it. */
export function deriveNoteId(question: string): string {
  return `q-${hashText(question.normalize().trim())}`;
}

/** A name as an id: lower case, letters and digits of any script, hyphens between. Empty when there are none. */
export function slugOf(name: string): string {
  const words =
    name
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  // By code points, so that no pair of surrogates is cut.
  return [...words.join('-')].slice(0, 80).join('');
}
