import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import {
  createIssue,
  createReport,
  type FormatFailure,
  failWith,
  MAX_ISSUES,
  type Path,
  type Report,
} from './issue.ts';
import { placeOf, scanJson } from './json-scan.ts';

/** Longer files get their errors without lines: finding them needs a second tree of the whole text. */
const MAX_LOCATED = 8 * 1024 * 1024;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** Keys can be spelt with escapes, so any escape calls for a closer look, and so does any surrogate, whole pairs too. */
const SUSPECT = /"(?:__proto__|constructor|prototype)"|\\u|[\ud800-\udfff]/;

/**
 * Text as a JSON value that is safe to walk: not too deep, no key that could touch a prototype, no half of a
 * surrogate pair. Never throws.
 */
export function parseJson(text: string): Result<unknown, FormatFailure> {
  if (text.trim() === '') return fail(failWith(createIssue('empty-file', [])));
  const problem = scanJson(text);
  if (problem !== undefined) {
    return fail(failWith({ code: problem.code, path: '', ...placeOf(text, problem.offset) }));
  }
  const value: unknown = JSON.parse(text);
  if (!SUSPECT.test(text)) return ok(value);
  const report = createReport();
  inspect(value, report);
  return report.errorCount() === 0 ? ok(value) : fail(locate(text, report));
}

/** The report as a failure, each error with its line and column where its path leads to one. */
export function locate(text: string, report: Report): FormatFailure {
  const tree = text.length <= MAX_LOCATED ? parseTree(text) : undefined;
  const errors = report.errors().map(({ issue, path }) => {
    if (tree === undefined || path.length === 0) return issue;
    const node = findNearest(tree, path);
    return node === undefined ? issue : { ...issue, ...placeOf(text, node.offset) };
  });
  return { errors, more: Math.max(0, report.errorCount() - MAX_ISSUES) };
}

/** The value at a path, or the object that should have held it. */
function findNearest(tree: NonNullable<ReturnType<typeof parseTree>>, path: Path) {
  return findNodeAtLocation(tree, [...path]) ?? findNodeAtLocation(tree, path.slice(0, -1));
}

function inspect(root: unknown, report: Report): void {
  const stack: { readonly value: unknown; readonly path: Path }[] = [{ value: root, path: [] }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && hasLoneSurrogate(value)) report.error('lone-surrogate', path);
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    const entries = Object.entries(value).reverse();
    for (const [key, child] of entries) {
      const childPath = [...path, isList ? Number(key) : key];
      if (!isList && FORBIDDEN.has(key)) report.error('forbidden-key', childPath, key);
      else if (!isList && hasLoneSurrogate(key)) report.error('lone-surrogate', childPath);
      else stack.push({ value: child, path: childPath });
    }
  }
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
