/**
 * Many strings as one: cheap to store, to clone and to check. JSON rather than lengths and slices: the strings it gives
 * are flat, and a Map finds a row by a flat string several times faster than by a slice of a longer one.
 */
export type PackedTexts = string;

export function packTexts(texts: readonly string[]): PackedTexts {
  return JSON.stringify(texts);
}

/** Throws when the text was not packed here: check it first. */
export function unpackTexts<T extends string>(packed: PackedTexts): T[] {
  return JSON.parse(packed);
}
