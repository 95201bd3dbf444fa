import { applyNotes } from './apply-notes.ts';
import type { Engine } from './engine.ts';
import { gatherPictures } from './gather-pictures.ts';
import type { ApplyOptions, ImportReport, NotesPlan } from './import-state.ts';
import { reportNotes } from './notes-report.ts';
import type { ChosenNote } from './plan-cards.ts';
import { planNotes } from './plan-notes.ts';
import type { NoteFile } from './read-notes.ts';
import { asksFirst, showDifference } from './show-difference.ts';

/** What the chosen cards would change, how to write it, and whether that touches anything the person has already. */
export type PreparedNotes = {
  readonly asksFirst: boolean;
  readonly plans: readonly NotesPlan[];
  readonly write: (options: ApplyOptions) => Promise<ImportReport>;
};

export async function prepareNotes(
  engine: Engine,
  chosen: readonly ChosenNote[],
  deckName: string | null,
  files: readonly NoteFile[],
): Promise<PreparedNotes> {
  const pictures = await gatherPictures(
    chosen.map(({ reading }) => reading),
    files,
  );
  const planned = await planNotes(engine.loaded(), chosen, deckName, pictures);
  return {
    asksFirst: asksFirst(planned),
    plans: showDifference(engine.loaded(), planned),
    write: async (options) => ({
      ...(await applyNotes(engine, planned, options)),
      notes: reportNotes(chosen, planned, options.gone),
    }),
  };
}
