import type { Flag, Rating } from '../../core/memory/log.ts';

export type ReviewAction =
  /** Show the answer; rate Good when it is shown. */
  | { readonly do: 'go-on' }
  | { readonly do: 'rate'; readonly rating: Rating }
  | { readonly do: 'flag'; readonly flag: Flag }
  | { readonly do: 'hint' | 'undo' | 'redo' | 'edit' | 'bury' | 'suspend' | 'mark' | 'info' | 'keys' | 'leave' };

/** What of a keyboard event decides. Never `key`: under a Hangul input method it is a jamo or 'Process'. */
type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'>;

const RATING: ReadonlyMap<string, Rating> = new Map([
  ['Digit1', 1],
  ['Digit2', 2],
  ['Digit3', 3],
  ['Digit4', 4],
  ['Numpad1', 1],
  ['Numpad2', 2],
  ['Numpad3', 3],
  ['Numpad4', 4],
]);

const FLAG: ReadonlyMap<string, Flag> = new Map([
  ['Digit1', 1],
  ['Digit2', 2],
  ['Digit3', 3],
  ['Digit4', 4],
  ['Digit5', 5],
  ['Digit6', 6],
  ['Digit7', 7],
]);

const PLAIN: ReadonlyMap<string, ReviewAction> = new Map([
  ['Space', { do: 'go-on' }],
  ['Enter', { do: 'go-on' }],
  ['NumpadEnter', { do: 'go-on' }],
  ['KeyH', { do: 'hint' }],
  ['KeyU', { do: 'undo' }],
  ['KeyE', { do: 'edit' }],
  ['KeyI', { do: 'info' }],
  ['Minus', { do: 'bury' }],
  ['NumpadSubtract', { do: 'bury' }],
  ['NumpadMultiply', { do: 'mark' }],
  ['Escape', { do: 'leave' }],
]);

const SHIFTED: ReadonlyMap<string, ReviewAction> = new Map([
  ['Digit2', { do: 'suspend' }],
  ['Digit8', { do: 'mark' }],
  ['NumpadMultiply', { do: 'mark' }],
  ['Slash', { do: 'keys' }],
]);

/** What a key press means in review, by the key's place on the keyboard; null is not ours. Anki's habits. */
export function actionOf(press: KeyPress): ReviewAction | null {
  if (press.repeat || press.isComposing || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.ctrlKey && press.metaKey ? null : withControl(press);
  if (press.shiftKey) return SHIFTED.get(press.code) ?? null;
  const rating = RATING.get(press.code);
  return rating === undefined ? (PLAIN.get(press.code) ?? null) : { do: 'rate', rating };
}

function withControl({ code, shiftKey }: KeyPress): ReviewAction | null {
  if (code === 'KeyZ') return { do: shiftKey ? 'redo' : 'undo' };
  if (shiftKey) return null;
  if (code === 'KeyY') return { do: 'redo' };
  const flag = FLAG.get(code);
  return flag === undefined ? null : { do: 'flag', flag };
}
