import { parseDocument } from 'yaml';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Whether cards may be made of a Markdown note: not when its front matter says `study: false`, as in a personal
 * retrospective, which nobody wants to be asked about.
 */
export function isForStudy(markdown: string): boolean {
  const yaml = FRONT_MATTER.exec(markdown)?.[1];
  return yaml === undefined || parseDocument(yaml).get('study') !== false;
}
