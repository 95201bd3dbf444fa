/** A place where keys write text or belong to the control itself. */
export function isOwnedElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input, textarea, select, dialog, [popover], [contenteditable]:not([contenteditable="false"])') !==
    null
  );
}

/** A focused control does its own thing on Space and Enter. */
export function pressesControl(press: Pick<KeyboardEvent, 'code'>, target: EventTarget | null): boolean {
  const isPress = press.code === 'Space' || press.code === 'Enter' || press.code === 'NumpadEnter';
  return isPress && target instanceof Element && target.closest('button, a[href], summary') !== null;
}
