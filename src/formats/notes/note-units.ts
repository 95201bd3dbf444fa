/** A stretch of a note that can be parsed on its own, without the blank lines behind it. */
export type NoteUnit = { readonly start: number; readonly line: number; readonly text: string };

/** What is open over lines: a fence, or what ends where `until` stands. `inList` ends with its list too. */
type Open = { readonly until: RegExp; readonly isFence: boolean; readonly inList: boolean };

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const MARKER = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const FENCE = /^([ \t>]*)(`{3,}(?!.*`)|~{3,})/;
const RAW = /^ {0,3}<(script|pre|style|textarea)(?:[\s>]|$)/i;

/**
 * Cuts a note where nothing can be open: at headings, at fences, and at a blank line that no list goes on after. Many short
 * texts are parsed in a fraction of the time of a long one.
 */
export function splitUnits(text: string): readonly NoteUnit[] {
  const units: NoteUnit[] = [];
  let unit: { start: number; line: number; end: number; isList: boolean; isHtml: boolean } | null = null;
  let open: Open | null = null;
  let isBlank = false;
  let offset = 0;
  const close = () => {
    if (unit !== null) units.push({ start: unit.start, line: unit.line, text: text.slice(unit.start, unit.end) });
    unit = null;
  };
  text.split('\n').forEach((line, index) => {
    const end = offset + line.length;
    if (line.trim() === '' && open === null) isBlank = true;
    else {
      if (open?.inList === true && /^[^\s>]/.test(line)) open = null;
      const inside = open;
      const fence = inside === null ? FENCE.exec(line) : null;
      if (inside === null && startsAnew(line, unit, isBlank, fence?.[1])) close();
      unit ??= { start: offset, line: index + 1, end, isList: false, isHtml: false };
      unit.end = end;
      isBlank = false;
      if (inside === null) {
        unit.isList ||= MARKER.test(line);
        unit.isHtml ||= /^ {0,3}</.test(line);
        open = opensAt(line, index, fence, unit.isList);
        if (HEADING.test(line)) close();
      } else if (inside.until.test(line)) {
        open = null;
        if (inside.isFence && !inside.inList && !unit.isHtml) close();
      }
    }
    offset = end + 1;
  });
  close();
  return units;
}

function startsAnew(
  line: string,
  unit: { readonly isList: boolean; readonly isHtml: boolean } | null,
  isBlank: boolean,
  fenceIndent: string | undefined,
): boolean {
  if (unit === null) return false;
  if (HEADING.test(line) || (fenceIndent === '' && !unit.isHtml)) return true;
  return isBlank && /^\S/.test(line) && !(unit.isList && MARKER.test(line));
}

function opensAt(line: string, index: number, fence: RegExpExecArray | null, isList: boolean): Open | null {
  if (index === 0 && line.trimEnd() === '---') return opened(/^(?:---|\.\.\.)[ \t]*$/);
  if (fence !== null) {
    const [, indent = '', mark = ''] = fence;
    const until = new RegExp(`^[ \\t>]*\\${mark.charAt(0)}{${mark.length},}[ \\t]*$`);
    return { until, isFence: true, inList: indent !== '' && isList };
  }
  const comment = line.lastIndexOf('<!--');
  if (comment !== -1 && !line.slice(comment).includes('-->')) return opened(/-->/);
  const raw = RAW.exec(line)?.[1];
  if (raw !== undefined && !new RegExp(`</${raw}>`, 'i').test(line))
    return opened(/<\/(?:script|pre|style|textarea)>/i);
  return /^[ \t>]*\$\$[^$]*$/.test(line) ? opened(/\$\$/) : null;
}

function opened(until: RegExp): Open {
  return { until, isFence: false, inList: false };
}
