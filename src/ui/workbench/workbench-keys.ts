export type WorkbenchAction =
  | { readonly do: 'move' | 'open-by'; readonly by: 1 | -1 }
  | {
      readonly do:
        | 'accept'
        | 'accept-next'
        | 'accept-all'
        | 'discard'
        | 'edit'
        | 'cloze'
        | 'question'
        | 'undo'
        | 'save'
        | 'keys';
    };

/** What of a keyboard event decides. Never `key`: under a Hangul input method it is a jamo or 'Process'. */
type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'>;

const PLAIN: ReadonlyMap<string, WorkbenchAction> = new Map([
  ['KeyJ', { do: 'move', by: 1 }],
  ['ArrowDown', { do: 'move', by: 1 }],
  ['KeyK', { do: 'move', by: -1 }],
  ['ArrowUp', { do: 'move', by: -1 }],
  ['KeyN', { do: 'open-by', by: 1 }],
  ['KeyP', { do: 'open-by', by: -1 }],
  ['KeyA', { do: 'accept' }],
  ['Space', { do: 'accept-next' }],
  ['KeyX', { do: 'discard' }],
  ['KeyE', { do: 'edit' }],
  ['KeyC', { do: 'cloze' }],
  ['KeyQ', { do: 'question' }],
  ['KeyU', { do: 'undo' }],
  ['Enter', { do: 'save' }],
  ['NumpadEnter', { do: 'save' }],
]);

const SHIFTED: ReadonlyMap<string, WorkbenchAction> = new Map([
  ['KeyA', { do: 'accept-all' }],
  ['Slash', { do: 'keys' }],
]);

/** What a key press means on the workbench, by the key's place on the keyboard; null is not ours. */
export function workbenchAction(press: KeyPress): WorkbenchAction | null {
  if (press.isComposing || press.altKey) return null;
  const action = actionOf(press);
  // Held down, a key walks through the list and does nothing else.
  return press.repeat && action?.do !== 'move' ? null : action;
}

function actionOf({ code, ctrlKey, metaKey, shiftKey }: KeyPress): WorkbenchAction | null {
  if (ctrlKey || metaKey) {
    if (shiftKey || (ctrlKey && metaKey)) return null;
    if (code === 'KeyZ') return { do: 'undo' };
    return code === 'Enter' || code === 'NumpadEnter' ? { do: 'save' } : null;
  }
  return (shiftKey ? SHIFTED : PLAIN).get(code) ?? null;
}
