import type { ElementContent } from 'hast';
import type { ComponentProps } from 'react';
import type { ExtraProps } from 'react-markdown';
import { useMessages } from '../i18n/messages.ts';
import styles from './markdown.module.css';
import { hasClass } from './markdown-nodes.ts';
import { ScrollRegion } from './scroll-region.tsx';

export function Table({ children }: ComponentProps<'table'>) {
  return (
    <ScrollRegion label={useMessages().common.tableRegion}>
      <table>{children}</table>
    </ScrollRegion>
  );
}

/** An empty corner of a table names nothing. */
export function HeaderCell({ node, children }: ComponentProps<'th'> & ExtraProps) {
  return node?.children.length === 0 ? <td /> : <th>{children}</th>;
}

/** A cell that is all blank or all answer is one block: lit line by line it would read as scraps. */
export function BodyCell({ node, children }: ComponentProps<'td'> & ExtraProps) {
  const isWhole = node !== undefined && node.children.length > 0 && node.children.every(isMarked);
  return <td>{isWhole ? <div className={styles.wholeCell}>{children}</div> : children}</td>;
}

function isMarked(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type !== 'element') return false;
  return hasClass(node, 'cloze') || (node.children.length > 0 && node.children.every(isMarked));
}
