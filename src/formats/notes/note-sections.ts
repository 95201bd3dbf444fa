/** A stretch of a note that can be parsed on its own: from one ATX heading to the next. */
export type NoteSection = { readonly start: number; readonly line: number; readonly text: string };

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/**
 * Cuts a note at its headings, never inside a fence, a comment, display math or front matter. Parsing many short
 * texts takes half the time of parsing a long one, and a reader in a worker can tell how far it is.
 */
export function splitSections(text: string): readonly NoteSection[] {
  const sections: NoteSection[] = [];
  let start = 0;
  let startLine = 1;
  let offset = 0;
  let inside: string | null = null;
  text.split('\n').forEach((line, index) => {
    if (inside === null && index > 0 && offset > start && /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) {
      sections.push({ start, line: startLine, text: text.slice(start, offset) });
      start = offset;
      startLine = index + 1;
    }
    inside = nextInside(line, inside, index);
    offset += line.length + 1;
  });
  sections.push({ start, line: startLine, text: text.slice(start) });
  return sections;
}

/** What is open after this line: a fence by its marker, `<!--`, `$$`, `---` for front matter, or nothing. */
function nextInside(line: string, inside: string | null, index: number): string | null {
  if (inside === '---') return /^(?:---|\.\.\.)[ \t]*$/.test(line) ? null : inside;
  if (inside === '<!--') return line.includes('-->') ? null : inside;
  if (inside === '$$') return line.includes('$$') ? null : inside;
  const fence = FENCE.exec(line)?.[1];
  if (inside !== null) {
    const closes = fence !== undefined && fence[0] === inside[0] && fence.length >= inside.length;
    return closes && line.slice(line.indexOf(fence) + fence.length).trim() === '' ? null : inside;
  }
  if (fence !== undefined)
    return fence[0] === '`' && line.slice(line.indexOf(fence) + fence.length).includes('`') ? null : fence;
  if (index === 0 && line.trimEnd() === '---') return '---';
  if (line.includes('<!--') && !line.slice(line.indexOf('<!--')).includes('-->')) return '<!--';
  return /^[ \t>]*\$\$[^$]*$/.test(line) ? '$$' : null;
}
