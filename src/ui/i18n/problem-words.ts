import type { FormatCode } from '../../formats/issue.ts';

/** What is wrong with a file, and what to do about it: a sentence each. */
export type Advice = { readonly what: string; readonly fix: string };

/**
 * A sentence for every code that a format can report, and for what the preview adds; a code without one does not
 * compile. `detail` is the value or
 * the limit that the report carries, or empty. `unknown` answers for codes of a newer version.
 */
export type ProblemWords = {
  readonly known: Readonly<Record<FormatCode | 'html-as-text', (detail: string) => Advice>>;
  readonly unknown: (code: string) => Advice;
};

/** A limit in bytes as whole megabytes: the limits are powers of 1024, and people know them as MB. */
export function megabytes(bytes: string): string {
  return String(Math.round(Number(bytes) / 1024 / 1024));
}
