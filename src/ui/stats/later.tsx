import { type ReactNode, useEffect, useState } from 'react';

type Props = { readonly turn: number; readonly children: ReactNode };

/**
 * Shows what it holds some frames later, new contents too, so that a page of pictures is drawn one picture a frame and
 * no frame takes long.
 */
export function Later({ turn, children }: Props) {
  const [shown, setShown] = useState<ReactNode>(null);
  useEffect(() => {
    let left = turn;
    const tick = () => {
      if (left === 0) return setShown(children);
      left -= 1;
      frame = requestAnimationFrame(tick);
    };
    let frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [turn, children]);
  return shown;
}
