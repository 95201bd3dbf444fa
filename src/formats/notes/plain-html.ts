import type { Fields } from '../../core/content/note.ts';

/** Code, which stays as it is, or a tag of the layout. A name of a type such as `<T>` is none. */
const PIECE =
  /(^|\n)([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t]*\3[`~]*(?=\n|$)|$)|(`+)(?!`)[\s\S]*?[^`]\4(?!`)|<(\/?)(br|b|strong|i|em|u|p|div|span|font|center|small|big|ul|ol|li|code|kbd|hr|h[1-6]|details|summary|mark|del|s)(?:\s[^<>\n]*)?\/?>/g;
const SIGNS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', code: '`', kbd: '`' };
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&nbsp;/g, ' '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
];

/** A card whose tags of the layout have become Markdown: cards show HTML as it is written. */
export function withoutHtml(fields: Fields): Fields {
  switch (fields.kind) {
    case 'cloze':
      return { ...fields, text: plainHtml(fields.text) };
    case 'contrast':
      return fields;
    default:
      return { ...fields, question: plainHtml(fields.question), answer: plainHtml(fields.answer) };
  }
}

/** Markdown in place of HTML that only lays out: line breaks, emphasis, lists. Code is left alone. */
export function plainHtml(text: string): string {
  if (!/<\/?[a-z][^<>\n]*>|&(?:nbsp|lt|gt);/.test(text)) return text;
  let isChanged = false;
  const written = text.replace(PIECE, (whole: string, ...groups: (string | undefined)[]) => {
    const [closing, name] = [groups[4], groups[5]];
    if (name === undefined) return whole;
    isChanged = true;
    const sign = SIGNS[name];
    if (sign !== undefined) return sign;
    if (name === 'li') return closing === '/' ? '' : '\n- ';
    return /^(?:br|p|div|ul|ol|center|h[1-6]|hr|details|summary)$/.test(name) ? '\n\n' : '';
  });
  const decoded = ENTITIES.reduce((sum, [entity, char]) => (/`/.test(sum) ? sum : sum.replace(entity, char)), written);
  if (!isChanged) return decoded;
  return decoded
    .replace(/\*\*\*\*|``/g, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
