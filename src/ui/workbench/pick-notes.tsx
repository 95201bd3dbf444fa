import { type ChangeEvent, useRef } from 'react';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { pickedFiles } from '../parts/note-files.ts';
import { useWorkbenchWords } from './use-words.ts';

type Props = { readonly look?: 'primary' | 'plain'; readonly size?: 'm' | 'l'; readonly onNone?: () => void };

/** Buttons that open the browser's own pickers, for files and for a folder. */
export function PickNotes({ look = 'primary', size = 'l', onNone }: Props) {
  const { workbench } = useApp();
  const words = useWorkbenchWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const picked = pickedFiles(event.target.files ?? []);
    // So that choosing the same file again, changed, is a change.
    event.target.value = '';
    if (picked.length > 0) void workbench.read(picked);
    else onNone?.();
  };
  const accept = '.md,.markdown,.mdown,.mkd,.txt,.zip,text/markdown,text/plain';
  return (
    <>
      <input ref={files} type="file" accept={accept} multiple hidden aria-label={words.pickFiles} onChange={take} />
      <input
        ref={(input) => {
          folder.current = input;
          // No attribute of React's knows it.
          if (input !== null) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label={words.pickFolder}
        onChange={take}
      />
      <Button look={look} size={size} onClick={() => files.current?.click()}>
        <Icon name="file" />
        {words.pickFiles}
      </Button>
      <Button size={size} onClick={() => folder.current?.click()}>
        <Icon name="folder" />
        {words.pickFolder}
      </Button>
    </>
  );
}
