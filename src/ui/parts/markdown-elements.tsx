import type { ComponentProps } from 'react';
import type { Components, ExtraProps } from 'react-markdown';
import { useMessages } from '../i18n/messages.ts';
import { CodeBlock } from './code-block.tsx';
import styles from './markdown.module.css';
import { showDollars } from './markdown-dollars.ts';
import { dropJoints } from './markdown-korean.ts';
import { safeHref, safeImage } from './markdown-links.ts';
import { classesOf, hasClass, textOf } from './markdown-nodes.ts';
import { BodyCell, HeaderCell, Table } from './markdown-table.tsx';
import { loadedMath } from './markdown-use-math.ts';
import { KeptPicture, usePictureHash } from './pictures.tsx';
import { ScrollRegion } from './scroll-region.tsx';

type Of<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & ExtraProps;

function Anchor({ href, children }: Of<'a'>) {
  const safe = safeHref(href);
  if (safe === null) return <span>{children}</span>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Picture({ src, alt }: Of<'img'>) {
  const words = useMessages().common;
  const address = typeof src === 'string' ? src : undefined;
  const hash = usePictureHash(address);
  const safe = safeImage(address);
  if (safe !== null) return <img src={safe} alt={alt ?? ''} className={styles.image} />;
  const missing = (
    <span className={styles.noImage}>
      {alt === undefined || alt === '' ? null : <b>{alt}</b>}{' '}
      <small>{isOutside(src) ? words.imageNotLoaded : words.imageNotInDeck}</small>
    </span>
  );
  return hash === null ? (
    missing
  ) : (
    <KeptPicture key={hash} hash={hash} alt={alt ?? ''} className={styles.image} missing={missing} />
  );
}

const isOutside = (src: Of<'img'>['src']) => typeof src === 'string' && /^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src);

function Pre({ node }: Of<'pre'>) {
  const code = node?.children[0];
  if (code?.type !== 'element') return null;
  const text = showDollars(dropJoints(textOf(code))).replace(/\n$/, '');
  if (hasClass(code, 'math-display') || hasClass(code, 'language-math')) return <Formula tex={text} display />;
  const name = classesOf(code).find((each) => each.startsWith('language-'));
  return <CodeBlock code={text} language={name?.slice('language-'.length) ?? ''} />;
}

/** Characters of code that fit a line of the narrowest phone, so that they need no break inside. */
const LONGEST_UNBROKEN = 20;

function Code({ node, children }: Of<'code'>) {
  if (node !== undefined && hasClass(node, 'math-inline')) return <Formula tex={textOf(node)} display={false} />;
  const isShort = node !== undefined && textOf(node).length <= LONGEST_UNBROKEN;
  return <code className={isShort ? styles.short : undefined}>{children}</code>;
}

function Formula({ tex, display }: { readonly tex: string; readonly display: boolean }) {
  const words = useMessages().common;
  const Drawn = loadedMath()?.Formula;
  if (Drawn === undefined) return <code>{tex}</code>;
  if (!display) return <Drawn tex={tex} display={false} />;
  return (
    <ScrollRegion label={words.mathRegion}>
      <Drawn tex={tex} display />
    </ScrollRegion>
  );
}

function Blank({ node, children, ...rest }: Of<'span'>) {
  const words = useMessages().common;
  const isBlank = node?.properties.dataCloze === 'blank';
  return (
    <span {...rest}>
      {isBlank ? <span className="visually-hidden">{words.blank} </span> : null}
      {children}
    </span>
  );
}

function TaskBox({ checked }: Of<'input'>) {
  const words = useMessages().common;
  return (
    <span role="img" aria-label={checked ? words.taskDone : words.taskOpen} className={styles.task}>
      {checked ? '☑' : '☐'}
    </span>
  );
}

/** Headings of a card stand two levels lower, below the heading of the screen and its parts. */
export const markdownElements: Components = {
  a: Anchor,
  img: Picture,
  table: Table,
  th: HeaderCell,
  td: BodyCell,
  pre: Pre,
  code: Code,
  span: Blank,
  input: TaskBox,
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
};
