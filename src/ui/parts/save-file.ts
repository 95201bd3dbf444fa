/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name that every file system takes: signs that some refuse become hyphens. */
export function fileName(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\s\\/:*?"<>|.\p{Cc}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80);
  return safe === '' ? 'saegim' : safe;
}
