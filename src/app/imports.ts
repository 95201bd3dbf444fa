import { createStore } from 'zustand/vanilla';
import type { Backup } from '../formats/backup.ts';
import type { ReadFile } from '../workers/read-file.ts';
import type { Engine } from './engine.ts';
import { type Env, todayOf } from './env.ts';
import type { PlannedDeck } from './import-preview.ts';
import type { ApplyOptions, Import, ImportProblem, ImportReport, ImportState } from './import-state.ts';
import { readFileInWorker } from './read-file.ts';

/** What waits to be written, and how that is done. */
type Preview = (options: ApplyOptions) => Promise<ImportReport>;
type DeckFile = Extract<ReadFile, { readonly kind: 'decks' }> & { readonly file: string };

/** The steps of an import are fetched with the first file: a review needs none of them. */
export function createImport(engine: Engine, env: Env, ready: Promise<unknown>): Import {
  const store = createStore<ImportState>(() => ({ view: 'empty' }));
  let write: Preview | null = null;

  const readFiles = async (files: readonly File[]) => {
    const problems: ImportProblem[] = [];
    let more = 0;
    const decks: DeckFile[] = [];
    const backups: { readonly file: string; readonly backup: Backup }[] = [];
    for (const file of files) {
      store.setState({ view: 'reading', file: file.name });
      const read = await readFileInWorker({ file, lintOn: todayOf(env) });
      if (!read.ok) {
        problems.push(...read.error.errors.map((issue) => ({ file: file.name, ...issue })));
        more += read.error.more;
      } else if (read.value.kind === 'decks') decks.push({ file: file.name, ...read.value });
      else backups.push({ file: file.name, backup: read.value.backup });
    }
    const [backup] = backups;
    // A backup brings decks and answers of its own: beside other files it would not be clear what the preview shows.
    if (backup !== undefined && files.length > 1) problems.push({ file: backup.file, code: 'not-alone', path: '' });
    if (problems.length > 0) return store.setState({ view: 'refused', problems, more });
    await ready;
    await showPreview(decks, backup ?? null);
  };
  const showPreview = async (
    files: readonly DeckFile[],
    read: { readonly file: string; readonly backup: Backup } | null,
  ) => {
    const [{ planDecks, showPlan }, { countNewEntries }] = await Promise.all([
      import('./import-preview.ts'),
      import('./backup.ts'),
    ]);
    const loaded = engine.loaded();
    const findings = files.flatMap((file) => file.findings);
    const decks = await planDecks(loaded, files);
    write = (options) => writeFiles(engine, decks, read?.backup ?? null, options);
    store.setState({
      view: 'preview',
      plans: decks.map((planned, index) => showPlan(planned, findings[index] ?? [], loaded)),
      backup:
        read === null
          ? null
          : {
              file: read.file,
              exportedAt: read.backup.exportedAt,
              decks: read.backup.decks.filter((deck) => deck.removed !== true).length,
              notes: read.backup.notes.filter((note) => note.removed !== true).length,
              entries: read.backup.log.length,
              newEntries: await countNewEntries(loaded, read.backup),
            },
    });
  };
  /** Whatever a step of reading or writing throws is shown; nothing was half written, as each is one transaction. */
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      store.setState({ view: 'failed', detail: error.message });
    }
  };

  const apply = async (options: ApplyOptions) => {
    if (write === null) return;
    store.setState({ view: 'writing' });
    const report = await write(options);
    write = null;
    store.setState({ view: 'done', report, undone: false });
  };

  return {
    store,
    readFiles: (files) => guarded(() => readFiles(files)),
    readText: (text) => guarded(() => readFiles([new File([escapeHalves(text)], '', { type: 'application/json' })])),
    planNotes: (chosen, deckName, pictures) =>
      guarded(async () => {
        await ready;
        store.setState({ view: 'reading', file: chosen[0]?.reading.path ?? '' });
        const prepared = await (await import('./import-notes.ts')).prepareNotes(engine, chosen, deckName, pictures);
        write = prepared.write;
        if (prepared.asksFirst) store.setState({ view: 'difference', plans: prepared.plans });
        else await apply({ gone: 'keep' });
      }),
    apply: (options) => guarded(() => apply(options)),
    undo: () =>
      guarded(async () => {
        const state = store.getState();
        if (state.view !== 'done' || state.undone) return;
        const record = await engine.loaded().db.imports.get(state.report.id);
        if (record !== undefined) await (await import('./import-apply.ts')).undoImport(engine, record);
        store.setState({ ...state, undone: true });
      }),
    reset() {
      write = null;
      store.setState({ view: 'empty' });
    },
  };
}

async function writeFiles(
  engine: Engine,
  decks: readonly PlannedDeck[],
  backup: Backup | null,
  { gone }: ApplyOptions,
): Promise<ImportReport> {
  if (backup !== null) return (await import('./backup.ts')).mergeBackup(engine, backup);
  return (await import('./import-apply.ts')).applyDecks(engine, decks, gone === 'remove');
}

/** A file would hold a replacement for half a pair of surrogates; as an escape it is there to be refused. */
function escapeHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
