// The functions here run in the app's own pages, each sent there as text: they may use nothing of this module.

/** Milliseconds: key to handler, handler to the next card in the page, and that to its painted frame. */
export type AnswerSample = { readonly waited: number; readonly worked: number; readonly painted: number };

declare global {
  interface Window {
    benchAnswers: AnswerSample[];
    benchShown: number;
    benchRow: Record<string, unknown>;
    benchStore: IDBDatabase;
  }
}

/** Times every rating key up to the frame that shows the next question. */
export function watchAnswers(): void {
  window.benchAnswers = [];
  let pressed: { at: number; handled: number; card: string | undefined } | null = null;
  const current = () => document.querySelector<HTMLElement>('[data-card]:not([hidden])');
  const onKey = (event: KeyboardEvent) => {
    if (!/^Digit[1-4]$/.test(event.code)) return;
    pressed = { at: event.timeStamp, handled: performance.now(), card: current()?.dataset['card'] };
  };
  const look = () => {
    const card = current();
    const press = pressed;
    if (press === null || card === null || card.querySelector('[data-face="answer"]:not([hidden])') !== null) return;
    const changed = performance.now();
    pressed = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const parts = { waited: press.handled - press.at, worked: changed - press.handled };
        window.benchAnswers.push({ ...parts, painted: performance.now() - changed });
      };
      port2.postMessage(null);
    });
  };
  window.addEventListener('keydown', onKey, true);
  const what = { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden'] };
  new MutationObserver(look).observe(document.body, what);
}

/** Opens the peer's own database and takes a copy of the newest row of the app's log to put there. */
export async function openPeer(): Promise<void> {
  const opened = (name: string, make?: (db: IDBDatabase) => void) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(name);
      open.onupgradeneeded = () => make?.(open.result);
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
  const app = await opened('saegim');
  window.benchRow = await new Promise((resolve, reject) => {
    const last = app.transaction('log').objectStore('log').openCursor(null, 'prev');
    last.onsuccess = () => resolve(last.result?.value ?? {});
    last.onerror = () => reject(last.error);
  });
  app.close();
  window.benchStore = await opened('bench-peer', (db) => db.createObjectStore('log', { keyPath: ['device', 'seq'] }));
}

/** One bare strict put of such a row: milliseconds until it is on disk. */
export function putPeer(): Promise<number> {
  return new Promise((resolve, reject) => {
    const row = { ...window.benchRow, seq: Number(window.benchRow['seq']) + 1 };
    window.benchRow = row;
    const started = performance.now();
    const transaction = window.benchStore.transaction('log', 'readwrite', { durability: 'strict' });
    transaction.objectStore('log').add(row);
    transaction.oncomplete = () => resolve(performance.now() - started);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** What `watchFirst` writes to the console. */
export const SHOWN = 'bench: shown';

/** Notes and tells when an element that matches is first on screen, in milliseconds from navigation start. */
export function watchFirst([selector, word]: readonly [selector: string, word: string]): void {
  const isShown = () => (document.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0) > 0;
  const watcher = new MutationObserver(() => {
    if (!isShown()) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.benchShown = performance.now();
        console.info(word);
      };
      port2.postMessage(null);
    });
  });
  watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** The median distance of twenty animation frames. */
export async function measureFrame(): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 21; n += 1) times.push(await new Promise<number>((done) => requestAnimationFrame(done)));
  return (
    times
      .slice(1)
      .map((time, n) => time - (times[n] ?? 0))
      .sort((a, b) => a - b)[10] ?? 0
  );
}

/** Milliseconds from asking for a screen to its first and last picture, and its longest frame meanwhile. */
export type FrameTimes = { readonly first: number; readonly last: number; readonly frame: number };

/** Goes to a screen of pictures and waits until none has come for a second. */
export async function watchPictures(hash: string): Promise<FrameTimes> {
  const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
  await nextFrame();
  let before = await nextFrame();
  const started = before;
  const times = { first: 0, last: 0, frame: 0 };
  let pictures = 0;
  location.hash = hash;
  while (times.first === 0 || before - started - times.last < 1000) {
    const now = await nextFrame();
    times.frame = Math.max(times.frame, now - before);
    before = now;
    const drawn = document.querySelectorAll('figure svg, figure table').length;
    if (drawn === pictures) continue;
    pictures = drawn;
    times.last = now - started;
    if (times.first === 0) times.first = times.last;
  }
  return times;
}
