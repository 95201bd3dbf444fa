import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Fold } from '../parts/fold.tsx';
import { useCapped } from '../parts/use-capped.tsx';
import styles from './import.module.css';

/** A folded list of notes, a line each, under its name and number; nothing when it is empty. */
export function NoteFold({ title, lines }: { readonly title: string; readonly lines: readonly ReactNode[] }) {
  const words = useMessages().imports;
  const { shown, showMore } = useCapped(lines, 50);
  if (lines.length === 0) return null;
  return (
    <Fold summary={`${title} ${words.countOf(lines.length)}`}>
      <ul className={styles.lines}>
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a preview never changes order.
          <li key={index}>{line}</li>
        ))}
      </ul>
      {showMore}
    </Fold>
  );
}
