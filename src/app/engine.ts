import type { CardId } from '../core/kernel/ids.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Fact, LogEntry } from '../core/memory/log.ts';
import { type ContentChange, contentTables, raiseContentVersion, writeContent } from '../db/content.ts';
import type { Database } from '../db/database.ts';
import { appendTogether, readTail } from '../db/log.ts';
import type { Channel } from './channel.ts';
import type { Env } from './env.ts';
import { loadAll } from './load.ts';
import type { Loaded } from './loaded.ts';
import { catalogueOf, changeOutlines, readOutlines } from './outlines.ts';
import { type CardFact, foldHeard, nextEntries, recordFact } from './record.ts';
import { makeSnapshot, sealIfLong } from './seal.ts';

export type RecordError =
  /** The card is no longer as it was when the answer was given: another tab was quicker. */
  { readonly kind: 'stale' } | { readonly kind: 'write-failed'; readonly detail: string };

/** What the use cases work with: the loaded data, and the few ways in which it changes. */
export type Engine = {
  loaded(): Loaded;
  /** Reads what is stored (again). */
  load(): Promise<Result<null, 'damaged'>>;
  /**
   * Appends one fact and folds it; resolves when it is on disk. When another tab wrote first, its facts are folded,
   * and `isStillWanted` decides whether this one is still written.
   */
  record(card: CardId, fact: Fact, isStillWanted: () => boolean): Promise<Result<LogEntry, RecordError>>;
  /**
   * Appends many facts in one transaction with `remember`, then reads everything again. The facts are asked for anew
   * when another tab wrote first. Gives the entries; none when there is nothing to append.
   */
  recordTogether(
    factsOf: (loaded: Loaded) => Promise<readonly CardFact[]>,
    remember: (entries: readonly LogEntry[]) => Promise<unknown>,
  ): Promise<readonly LogEntry[]>;
  /**
   * Writes content in one transaction, then rebuilds which cards exist. `also` writes more in the same transaction;
   * `entries`, of a device that only this change writes for, are appended in it and folded.
   */
  changeContent(change: ContentChange, also?: () => Promise<void>, entries?: readonly LogEntry[]): Promise<void>;
  /** Writes content that leaves the same cards: a corrected text, another name. */
  changeText(change: ContentChange): Promise<void>;
  /** Runs a rewriting of what is stored, alone in this tab, then reads everything again here and in other tabs. */
  rewrite(write: (loaded: Loaded) => Promise<void>): Promise<void>;
  /** Folds what another tab says it wrote. */
  hear(entry: LogEntry): Promise<void>;
  /** Reads what other tabs wrote while this one was asleep. */
  catchUp(): Promise<void>;
  /** Moves older answers into sealed segments when there are many, and saves the snapshot. For a quiet moment. */
  tidy(): Promise<void>;
  /** Says that something changed; `onChange` hears it. */
  tell(): void;
  onChange(listener: () => void): void;
};

export function createEngine(db: Database, env: Env, channel: Channel): Engine {
  let current: Loaded | undefined;
  let chain: Promise<unknown> = Promise.resolve();
  const listeners: (() => void)[] = [];

  /** One change at a time in this tab; a failed one does not hold up the next. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = chain.then(work);
    chain = result.catch(() => undefined);
    return result;
  };
  const loaded = () => {
    if (current === undefined) throw new Error('Nothing is loaded yet');
    return current;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const load = async (): Promise<Result<null, 'damaged'>> => {
    const read = await loadAll(db, env);
    if (!read.ok) return read;
    current = read.value;
    return ok(null);
  };
  const hearAll = async (entries: readonly LogEntry[]) => {
    if (foldHeard(loaded(), entries) === 'needs-replay') await load();
  };

  const tidy = () =>
    inTurn(async () => {
      const known = loaded();
      if (await sealIfLong(known)) channel.send({ kind: 'reload' });
      else if (known.isUnsaved) await db.snapshot.put(makeSnapshot(known));
      known.isUnsaved = false;
    });

  return {
    loaded,
    load: () => inTurn(load),
    record: (card, fact, isStillWanted) =>
      inTurn(async () => {
        for (;;) {
          const written = await recordFact(loaded(), card, fact);
          if (written.ok) {
            channel.send({ kind: 'appended', entry: written.value.entry });
            if (written.value.folded === 'needs-replay') await load();
            return ok(written.value.entry);
          }
          if (written.error.kind === 'write-failed') return fail(written.error);
          if (written.error.kind === 'resealed') await load();
          else await hearAll(await readTail(db));
          tell();
          if (!isStillWanted()) return fail({ kind: 'stale' });
        }
      }),
    recordTogether: (factsOf, remember) =>
      inTurn(async () => {
        for (;;) {
          const entries = nextEntries(loaded(), await factsOf(loaded()));
          if (entries.length === 0) return entries;
          const written = await appendTogether(db, entries, loaded().lastSegment, () => remember(entries));
          await load();
          if (written === 'conflict') continue;
          channel.send({ kind: 'reload' });
          tell();
          return entries;
        }
      }),
    changeContent: (change, also, entries = []) =>
      inTurn(async () => {
        const before = loaded();
        const tables = [...contentTables(db), db.snapshot, db.imports, db.log, db.media];
        const written = await db.transaction('rw', tables, async () => {
          const runs = await writeContent(db, change);
          const contentVersion = await raiseContentVersion(db);
          await also?.();
          await db.log.bulkAdd([...entries]);
          return { runs, contentVersion };
        });
        before.contentVersion = written.contentVersion;
        before.decks = changedDecks(before, change);
        const { outlines } = before;
        before.outlines = outlines === null ? await readOutlines(db) : changeOutlines(outlines, written.runs);
        before.catalogue = catalogueOf(before.outlines, before.decks, before.live.model);
        before.isUnsaved = true;
        await hearAll(entries);
        channel.send({ kind: 'reload' });
        tell();
        // In its own turn: whoever waits for the change does not wait for the cache.
        void tidy().catch(ignoreCache);
      }),
    changeText: (change) =>
      inTurn(async () => {
        await db.transaction('rw', contentTables(db), () => writeContent(db, change));
        const known = loaded();
        known.decks = changedDecks(known, change);
        channel.send({ kind: 'reload' });
        tell();
      }),
    rewrite: (write) =>
      inTurn(async () => {
        await write(loaded());
        await load();
        channel.send({ kind: 'reload' });
        tell();
      }),
    hear: (entry) =>
      inTurn(async () => {
        await hearAll([entry]);
        tell();
      }),
    catchUp: () =>
      inTurn(async () => {
        const known = loaded();
        const last = await db.segments.orderBy('id').lastKey();
        if ((last ?? 0) !== known.lastSegment.id) await load();
        else await hearAll(await readTail(db));
        tell();
      }),
    tidy,
    tell,
    onChange: (listener) => listeners.push(listener),
  };
}

function changedDecks({ decks }: Loaded, change: ContentChange): Loaded['decks'] {
  const changed = new Map(decks);
  for (const { id, deck } of change.decks ?? []) {
    if (deck === null) changed.delete(id);
    else changed.set(id, deck);
  }
  return changed;
}

/** The snapshot is a cache: when it cannot be written, the next start takes longer and nothing else is lost. */
function ignoreCache(error: unknown): void {
  if (!(error instanceof Error)) throw error;
}
