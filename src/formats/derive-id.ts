import { isBlank, isId } from './read-values.ts';

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

/** A deck's id from its name. What the slug drops, but case, space and hyphens, counts in a hash: C++ is not C#. */
export function deriveDeckId(name: string): string {
  const slug = slugOf(name);
  const plain = name
    .normalize()
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (slug === '' || isBlank(slug) || !isId(slug, 'no-slash')) return withHash('deck', name);
  return plain.join('-') === slug ? slug : withHash(slug, name);
}

/** The ids of a file's decks by name, whatever their order. Of names that share an id one that is it keeps it. */
export function nameDecks(
  names: readonly string[],
  given: { readonly name: string; readonly id?: string },
): ReadonlyMap<string, string> {
  const ownOf = (name: string) => (name === given.name ? given.id : undefined);
  const wanted = names.map((name) => ownOf(name) ?? deriveDeckId(name));
  const counts = new Map<string, number>();
  for (const id of wanted) counts.set(id, (counts.get(id) ?? 0) + 1);
  const own = names.includes(given.name) ? given.id : undefined;
  return new Map(
    names.map((name, index) => {
      const id = wanted[index] ?? deriveDeckId(name);
      const isShared = (counts.get(id) ?? 0) > 1;
      const keeps = ownOf(name) !== undefined || (name === id && own !== id);
      return [name, isShared && !keeps ? withHash(id, name) : id];
    }),
  );
}

function withHash(id: string, name: string): string {
  return `${id}-${hashText(name.normalize())}`;
}
