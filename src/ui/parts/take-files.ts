import type { App } from '../../app/app.ts';
import type { NoteFile } from '../../app/read-notes.ts';
import { holdNotes } from './note-files.ts';

/** Where files go that came from outside: notes, and whatever lies beside them, to the workbench; decks to the import. */
export function takeFiles(app: App, files: readonly NoteFile[], navigate: (path: string) => void): void {
  if (files.length === 0) return;
  if (holdNotes(files)) {
    navigate('/notes');
    void app.workbench.read(files);
    return;
  }
  navigate('/import');
  void app.imports.readFiles(files.map(({ path, file }) => (file instanceof File ? file : new File([file], path))));
}
