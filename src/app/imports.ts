import { createStore } from 'zustand/vanilla';
import type { Backup } from '../formats/backup.ts';
import type { ReadFile } from '../workers/read-file.ts';
import type { Engine } from './engine.ts';
import { type Env, todayOf } from './env.ts';
import type { PlannedDeck } from './import-preview.ts';
import type { Import, ImportProblem, ImportState } from './import-state.ts';
import { readFileInWorker } from './read-file.ts';

type Preview = { readonly decks: readonly PlannedDeck[]; readonly backup: Backup | null };
type DeckFile = Extract<ReadFile, { readonly kind: 'decks' }> & { readonly file: string };

/** The steps of an import are fetched with the first file: a review needs none of them. */
export function createImport(engine: Engine, env: Env, ready: Promise<unknown>): Import {
  const store = createStore<ImportState>(() => ({ view: 'empty' }));
  let preview: Preview = { decks: [], backup: null };

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
    preview = { decks: await planDecks(loaded, files), backup: read?.backup ?? null };
    store.setState({
      view: 'preview',
      plans: preview.decks.map((planned, index) => showPlan(planned, findings[index] ?? [], loaded)),
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

  return {
    store,
    readFiles: (files) => guarded(() => readFiles(files)),
    readText: (text) => guarded(() => readFiles([new File([escapeHalves(text)], '', { type: 'application/json' })])),
    apply: ({ removeGone }) =>
      guarded(async () => {
        store.setState({ view: 'writing' });
        const { decks, backup } = preview;
        const report =
          backup === null
            ? await (await import('./import-apply.ts')).applyDecks(engine, decks, removeGone)
            : await (await import('./backup.ts')).mergeBackup(engine, backup);
        store.setState({ view: 'done', report, undone: false });
      }),
    planNotes: (chosen, deckName) =>
      guarded(async () => {
        const [{ deckOfNotes }, { planDecks }, { applyDecks }] = await Promise.all([
          import('../formats/notes/notes-to-deck.ts'),
          import('./import-preview.ts'),
          import('./import-apply.ts'),
        ]);
        const { deck } = deckOfNotes(chosen, deckName ?? chosen[0]?.reading.title ?? '');
        const planned = await planDecks(engine.loaded(), [{ file: '', decks: [{ ...deck, warnings: [] }] }]);
        const report = await applyDecks(engine, planned, false);
        store.setState({ view: 'done', report, undone: false });
      }),
    undo: () =>
      guarded(async () => {
        const state = store.getState();
        if (state.view !== 'done' || state.undone) return;
        const record = await engine.loaded().db.imports.get(state.report.id);
        if (record !== undefined) await (await import('./import-apply.ts')).undoImport(engine, record);
        store.setState({ ...state, undone: true });
      }),
    reset() {
      preview = { decks: [], backup: null };
      store.setState({ view: 'empty' });
    },
  };
}

/** A file would hold a replacement for half a pair of surrogates; as an escape it is there to be refused. */
function escapeHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
