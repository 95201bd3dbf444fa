import { fail, ok, type Result } from '../../core/kernel/result.ts';

/** A promise that never rejects, so that a screen can `use` it and draw the failure in place. */
export function settle<T>(work: Promise<T>): Promise<Result<T, string>> {
  return work.then(ok, (reason: unknown) => fail(detailOf(reason)));
}

/** The browser's own words for what went wrong. */
export function detailOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
