import type { ReactNode } from 'react';
import styles from './scroll-region.module.css';

/** Scrolls sideways inside itself, so that the page never does. The keyboard reaches it to scroll. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form fields; this groups nothing but its content.
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
