import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ImportState } from '../../app/import-state.ts';
import { assertNever } from '../../core/kernel/result.ts';
import { useApp } from '../app-context.ts';
import { type Messages, useMessages } from '../i18n/messages.ts';
import { Page } from '../parts/page.tsx';
import { ChooseFiles, type Pasted } from './choose-files.tsx';
import { Difference } from './difference.tsx';
import styles from './import.module.css';
import { ImportFailed } from './import-failed.tsx';
import { ImportReportView } from './import-report.tsx';
import { Preview } from './preview.tsx';
import { Refused } from './refused.tsx';

const ENDED: ReadonlySet<ImportState['view']> = new Set(['refused', 'done', 'failed']);

/** Import from the first file to the last undo. Each state of the store is one view; nothing else is kept here. */
export function ImportPage() {
  const { imports } = useApp();
  const state = useStore(imports.store);
  const messages = useMessages();
  // Kept here, so that a pasted text that was refused can be mended where it is.
  const [pasted, setPasted] = useState('');
  const { title, body } = viewOf(state, messages, { text: pasted, onChange: setPasted });
  // Who comes back wants to import, not to see how the last one went. What is under way or to be decided stays.
  useEffect(
    () => () => {
      if (ENDED.has(imports.store.getState().view)) imports.reset();
    },
    [imports],
  );
  // The key moves the focus to the new heading when the view changes, as on a change of screen.
  return (
    <Page key={title} title={title}>
      {body}
    </Page>
  );
}

type View = { readonly title: string; readonly body: ReactNode };

function viewOf(state: ImportState, { imports: words, difference }: Messages, pasted: Pasted): View {
  switch (state.view) {
    case 'empty':
      return { title: words.title, body: <ChooseFiles pasted={pasted} /> };
    case 'reading':
      return {
        title: words.title,
        body: <Waiting text={state.file === '' ? words.readingPasted : words.reading(state.file)} />,
      };
    case 'refused':
      return { title: words.refusedTitle, body: <Refused problems={state.problems} more={state.more} /> };
    case 'preview':
      return { title: words.previewTitle, body: <Preview plans={state.plans} backup={state.backup} /> };
    case 'difference':
      return { title: difference.title, body: <Difference plans={state.plans} /> };
    case 'writing':
      return { title: words.previewTitle, body: <Waiting text={words.writing} /> };
    case 'done':
      return {
        title: state.undone ? words.undoneTitle : words.doneTitle,
        body: <ImportReportView report={state.report} undone={state.undone} onMore={() => pasted.onChange('')} />,
      };
    case 'failed':
      return { title: words.failedTitle, body: <ImportFailed detail={state.detail} /> };
    default:
      return assertNever(state);
  }
}

function Waiting({ text }: { readonly text: string }) {
  return (
    <p role="status" className={styles.waiting}>
      {text}
    </p>
  );
}
