/** Where what was shared with the app waits for its page. src/app/shared-files.ts reads it. */
export function sharedCacheName(scope: string): string {
  return `saegim-shared ${scope}`;
}

/** The notes in a share: its files, or its text as a note. */
export function notesInShare(form: FormData): readonly { readonly path: string; readonly file: Blob }[] {
  const files = form.getAll('files').flatMap((file) => (file instanceof File ? [{ path: file.name, file }] : []));
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [title, text, url] = [read('title'), read('text'), read('url')];
  // With files, apps send their name again as the text.
  if (files.length > 0 || `${text}${url}` === '') return files;
  const heading = title === '' || /^#{1,6}\s|^---\n/.test(text) ? '' : `# ${title}`;
  const note = [heading, text, url].filter((part) => part !== '').join('\n\n');
  return [{ path: '', file: new Blob([note]) }];
}

/** Keeps what was shared, also without a network, and sends the browser on to the workbench. */
export async function keepShared(request: Request, scope: string): Promise<Response> {
  const notes = notesInShare(await request.formData());
  const cache = await caches.open(sharedCacheName(scope));
  const kept = (await cache.keys()).length;
  await Promise.all(
    notes.map(({ path, file }, index) => {
      const key = new URL(`share/${kept + index}`, scope);
      return cache.put(key, new Response(file, { headers: { 'x-path': encodeURIComponent(path) } }));
    }),
  );
  return Response.redirect(new URL('#/notes', scope), 303);
}
