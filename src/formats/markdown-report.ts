import { createIssue, type FormatCode, type FormatFailure, type FormatIssue, MAX_ISSUES, type Path } from './issue.ts';

/** Errors of a Markdown file, each with its line. */
export type LineReport = {
  readonly error: (code: FormatCode, line: number, path: Path, detail?: string) => undefined;
  readonly failure: () => FormatFailure | undefined;
};

/** Gathers errors by line. A deck file is written by hand, so all are kept until the end and then sorted. */
export function createLineReport(): LineReport {
  const issues: FormatIssue[] = [];
  return {
    error(code, line, path, detail) {
      issues.push({ ...createIssue(code, path, detail), line });
      return undefined;
    },
    failure() {
      if (issues.length === 0) return undefined;
      const sorted = issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
      return { errors: sorted.slice(0, MAX_ISSUES), more: Math.max(0, issues.length - MAX_ISSUES) };
    },
  };
}
