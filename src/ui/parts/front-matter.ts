const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/;

/** A study note without the YAML above it, which is for machines and would be drawn as a heading. */
export function withoutFrontMatter(markdown: string): string {
  return markdown.replace(FRONT_MATTER, '');
}
