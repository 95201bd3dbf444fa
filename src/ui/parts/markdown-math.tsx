import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';
import remarkMathPlugin from 'remark-math';
import styles from './markdown.module.css';

export const remarkMath = remarkMathPlugin;

type Props = { readonly tex: string; readonly display: boolean };

/** A formula as MathML, which needs neither fonts nor styles. Built as nodes: no HTML text passes through here. */
export function Formula({ tex, display }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    katex.render(tex, place.current, {
      output: 'mathml',
      displayMode: display,
      throwOnError: false,
      errorColor: 'currentColor',
      trust: false,
      maxExpand: 100,
    });
  }, [tex, display]);
  return <span ref={place} className={display ? undefined : styles.formula} />;
}
