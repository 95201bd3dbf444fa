/** What can be wrong with a file. The interface owns the sentences. */
export type FormatCode =
  // bytes and text
  | 'too-large'
  | 'utf-16'
  | 'binary'
  | 'not-utf-8'
  | 'empty-file'
  // notes
  | 'not-a-note'
  | 'source-cut'
  | 'too-nested'
  | 'no-notes'
  | 'archive-too-large'
  | 'broken-archive'
  // JSON
  | 'not-json'
  | 'too-deep'
  | 'repeated-key'
  | 'forbidden-key'
  | 'lone-surrogate'
  // shape
  | 'unknown-shape'
  | 'unknown-format'
  | 'newer-version'
  | 'missing'
  | 'wrong-type'
  | 'out-of-range'
  | 'blank'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'unknown-kind'
  | 'bad-id'
  | 'duplicate-id'
  | 'value-count'
  | 'no-cloze'
  | 'unknown-source'
  | 'bad-url'
  | 'bad-date'
  | 'empty-deck'
  // decks written in Markdown
  | 'front-matter'
  | 'heading-id'
  | 'underlined-heading'
  | 'stray-text'
  | 'not-a-table'
  | 'metadata'
  | 'missing-file'
  | 'not-for-study'
  // warnings (and errors in Markdown)
  | 'unknown-key'
  | 'duplicate-note'
  | 'dropped-tag'
  | 'quote-not-found'
  | 'heading-not-found'
  // several files at once
  | 'not-alone';

/** Keys and indexes from the root of a JSON value. */
export type Path = readonly (string | number)[];

/**
 * One thing wrong. `path` reads like `notes[12].answer` and is empty for the whole file. `line` and `column` count
 * from 1. `detail` is the value or the limit that the sentence needs, never a sentence.
 */
export type FormatIssue = {
  readonly code: FormatCode;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly detail?: string;
};

/** Why a file was refused: the first MAX_ISSUES errors, and how many more there are. Nothing was read. */
export type FormatFailure = { readonly errors: readonly FormatIssue[]; readonly more: number };

export const MAX_ISSUES = 50;

export type Report = {
  readonly error: (code: FormatCode, path: Path, detail?: string) => undefined;
  readonly warn: (code: FormatCode, path: Path, detail?: string) => undefined;
  readonly errorCount: () => number;
  readonly errors: () => readonly LocatedIssue[];
  readonly warnings: () => readonly FormatIssue[];
};
/** An issue that still knows its path as keys, so that it can be looked up in the text. */
export type LocatedIssue = { readonly issue: FormatIssue; readonly path: Path };

/** Gathers issues and keeps the first MAX_ISSUES of each sort. */
export function createReport(): Report {
  const errors: LocatedIssue[] = [];
  const warnings: FormatIssue[] = [];
  let errorCount = 0;
  return {
    error(code, path, detail) {
      errorCount += 1;
      if (errors.length < MAX_ISSUES) errors.push({ issue: createIssue(code, path, detail), path });
      return undefined;
    },
    warn(code, path, detail) {
      if (warnings.length < MAX_ISSUES) warnings.push(createIssue(code, path, detail));
      return undefined;
    },
    errorCount: () => errorCount,
    errors: () => errors,
    warnings: () => warnings,
  };
}

export function createIssue(code: FormatCode, path: Path, detail?: string): FormatIssue {
  const issue = { code, path: formatPath(path) };
  return detail === undefined ? issue : { ...issue, detail: clip(detail) };
}

/** `['notes', 12, 'answer']` as `notes[12].answer`. */
export function formatPath(path: Path): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `[${JSON.stringify(clip(key))}]`;
      return index === 0 ? clip(key) : `.${clip(key)}`;
    })
    .join('');
}

/** One error as the whole outcome. */
export function failWith(issue: FormatIssue): FormatFailure {
  return { errors: [issue], more: 0 };
}

function clip(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return whole.length <= 80 ? whole : `${[...whole.slice(0, 80)].slice(0, -1).join('')}…`;
}
