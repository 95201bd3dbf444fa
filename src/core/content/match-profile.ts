import { clozePlainText, parseCloze } from './cloze.ts';
import type { Fields } from './note.ts';

/** What a note is matched by. */
export type Matchable = {
  readonly id?: string;
  readonly fields: Fields;
  readonly quote?: string;
  /** The headings it stands under, the outermost first. */
  readonly path: readonly string[];
};

/** A note's texts made comparable. Kinds that share a form can continue one another. */
export type Profile = {
  readonly index: number;
  readonly id: string | undefined;
  readonly form: 'asked' | 'cloze' | 'contrast';
  /** All that it says, letter by letter; and the same without white space and Markdown marks. */
  readonly exact: string;
  readonly whole: string;
  /** With its form before it, so that equal ones can be gathered. */
  readonly asked: string;
  readonly quote: string;
  readonly path: readonly string[];
  /** Everything above as one text, to put notes into an order that is their own. */
  readonly content: string;
  readonly grams: () => Grams;
  /** Answer and passage alone: what tells notes apart that ask the same. */
  readonly besides: () => Grams;
};

/** Pairs of neighbouring characters, each once, as numbers. */
export type Grams = ReadonlySet<number>;

/** So many characters of a long text stand for the whole. */
const COMPARED = 256;

export function createProfile({ id, fields, quote = '', path }: Matchable, index: number): Profile {
  const { form, asked, said } = partsOf(fields);
  const [askedKey, saidKey, quoteKey] = [plainKey(asked), plainKey(said), plainKey(quote)];
  const exact = `${form}\n${asked}\n${said}`.normalize();
  return {
    index,
    id,
    form,
    exact,
    whole: `${form}\n${askedKey}\n${saidKey}`,
    asked: `${form}\n${askedKey}`,
    quote: quoteKey,
    path: path.map(plainKey),
    content: [exact, quote, ...path, id ?? ''].join('\n\n'),
    grams: once(() => gramsOf(`${askedKey}\n${saidKey}`)),
    besides: once(() => gramsOf(`${saidKey}\n${quoteKey}`)),
  };
}

/** The share of pairs in common: 0 to 1 (Dice). */
export function similarity(a: Grams, b: Grams): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 1 : 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of few) if (many.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** A text without white space, case and Markdown marks, in NFC. */
export function plainKey(text: string): string {
  return text
    .normalize()
    .toLowerCase()
    .replace(/^[ \t]*(?:#{1,6}[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm, '')
    .replace(/\*(?=\S)([^*\n]*)\*/g, '$1')
    .replace(/[\s`]+|\*\*|__|~~/g, '');
}

function partsOf(fields: Fields): { readonly form: Profile['form']; readonly asked: string; readonly said: string } {
  if (fields.kind === 'cloze') {
    return { form: 'cloze', asked: clozePlainText(fields.text), said: hiddenIn(fields.text) };
  }
  if (fields.kind === 'contrast') {
    const { title, subjects, aspects } = fields;
    const said = aspects.map(({ name, values }) => [name, ...values].join('\n'));
    return { form: 'contrast', asked: [title, ...subjects].join('\n'), said: said.join('\n') };
  }
  return { form: 'asked', asked: fields.question, said: fields.answer };
}

/** The blanks with their numbers: two clozes of one sentence differ in nothing else. */
function hiddenIn(text: string): string {
  return parseCloze(text)
    .flatMap((segment) => (segment.kind === 'blank' ? [`${segment.number}:${textOf(segment)}`] : []))
    .join('\n');
}

function textOf(segment: ReturnType<typeof parseCloze>[number]): string {
  return segment.kind === 'text' ? segment.text : segment.content.map(textOf).join('');
}

function gramsOf(text: string): Grams {
  const grams = new Set<number>();
  for (let at = 0; at < text.length && at < COMPARED; at += 1) {
    grams.add((text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) || 0));
  }
  return grams;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
