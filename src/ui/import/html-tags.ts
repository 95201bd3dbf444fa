/** Tags that decks made elsewhere hold. Names that are common type names too (object, table in capitals) stay out. */
const NAMES = new Set(
  (
    'a abbr b big blockquote br center code dd del details div dl dt em figure font h1 h2 h3 h4 h5 h6 hr i img ins ' +
    'kbd li mark ol p pre q ruby rt s samp script small span strike strong style sub summary sup svg table tbody td ' +
    'th thead tr tt u ul var'
  ).split(' '),
);
const TAG = /(?<!\\)<\/?([A-Za-z][A-Za-z0-9]*)(?:\s+[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*\/?>/g;
const FENCE = /^[ \t>*+-]*(`{3,}|~{3,})/;

/** Whether a Markdown text holds HTML tags outside code: the app shows them as they are written. */
export function holdsHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  return proseOf(text).some((paragraph) => [...withoutCodeSpans(paragraph).matchAll(TAG)].some(isTag));
}

/** In capitals as a whole (`<BR>`) a name is a tag too, but one letter or one capital is more likely a type. */
function isTag([, name = '']: RegExpExecArray): boolean {
  if (name === name.toLowerCase()) return NAMES.has(name);
  return name.length > 1 && name === name.toUpperCase() && NAMES.has(name.toLowerCase());
}

/** The paragraphs of a text without fenced and indented code. */
function proseOf(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const endParagraph = () => {
    if (!lines.every((line) => /^(?: {4}|\t)/.test(line))) paragraphs.push(lines.join('\n'));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const run: string | undefined = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (run?.startsWith(fence)) fence = null;
    } else if (run !== undefined || line.trim() === '') {
      endParagraph();
      fence = run ?? null;
    } else lines.push(line);
  }
  endParagraph();
  return paragraphs;
}

/** A run of backticks closes at the next run of the same length; one without a partner is text. */
function withoutCodeSpans(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)];
  const closes: (RegExpExecArray | undefined)[] = [];
  const next = new Map<number, RegExpExecArray>();
  for (const run of runs.toReversed()) {
    closes.push(next.get(run[0].length));
    next.set(run[0].length, run);
  }
  closes.reverse();
  let kept = '';
  let done = 0;
  runs.forEach((run, index) => {
    const close = closes[index];
    if (run.index < done || close === undefined) return;
    kept += `${paragraph.slice(done, run.index)} `;
    done = close.index + close[0].length;
  });
  return kept + paragraph.slice(done);
}
