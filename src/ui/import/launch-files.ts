import type { App } from '../../app/app.ts';
import { pickedFiles } from '../parts/note-files.ts';
import { takeFiles } from '../parts/take-files.ts';

/** The part of the File Handling API that is used here; no DOM library declares it yet. */
type LaunchParams = { readonly files?: readonly { getFile(): Promise<File> }[] };
type LaunchQueue = { setConsumer(consumer: (params: LaunchParams) => void): void };

declare global {
  interface Window {
    readonly launchQueue?: LaunchQueue;
  }
}

/**
 * Opens the workbench or the import preview with the files that the installed app was started with. Does nothing where the browser
 * has no launch queue. Source: https://wicg.github.io/web-app-launch/
 */
export function consumeLaunchedFiles(app: App, navigate: (path: string) => void): void {
  window.launchQueue?.setConsumer((params) => {
    const handles = params.files ?? [];
    if (handles.length === 0) return;
    void Promise.all(handles.map((handle) => handle.getFile())).then((files) =>
      takeFiles(app, pickedFiles(files), navigate),
    );
  });
}
