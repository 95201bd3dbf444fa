/** One block of a `_headers` file: a path pattern, `*` standing for anything, and the headers it sets. */
export type HeaderRule = { readonly pattern: string; readonly headers: readonly (readonly [string, string])[] };

/** Reads the `_headers` format that static hosts share: a path on its own line, its headers indented below. */
export function parseHeaders(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** The headers of every block that matches; a later block wins. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  return Object.fromEntries(rules.filter(({ pattern }) => matches(path, pattern)).flatMap(({ headers }) => headers));
}

function matches(path: string, pattern: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`).test(path);
}
