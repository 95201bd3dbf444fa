/** Where a link in a deck may lead: the web and mail. Anything else (javascript:, file:, relative) is only text. */
export function safeHref(href: string | undefined): string | null {
  const url = parse(href);
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  return /^[a-z]+:/i.test(href?.trim() ?? '') ? url.href : null;
}

/** Which images are drawn: those that stand in the deck's own text. Nothing is fetched, from here or elsewhere. */
export function safeImage(src: string | undefined): string | null {
  const url = parse(src);
  if (url === null) return null;
  const isData = url.protocol === 'data:' && /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(url.href);
  return isData || url.protocol === 'blob:' ? url.href : null;
}

function parse(text: string | undefined): URL | null {
  const base = 'http://nowhere.invalid';
  return text !== undefined && URL.canParse(text, base) ? new URL(text, base) : null;
}
