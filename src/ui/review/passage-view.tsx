import { useMemo, useState } from 'react';
import type { ReviewCard } from '../../app/review-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { Icon } from '../parts/icon.tsx';
import { Markdown } from '../parts/markdown.tsx';
import { ShowsPictures } from '../parts/pictures.tsx';
import { findExcerpt } from './passage-excerpt.ts';
import styles from './passage-view.module.css';

type Props = { readonly passage: NonNullable<ReviewCard['passage']> };

/** The passage that a note rests on, unfolded in place; for documentation, its link. */
export function PassageView({ passage }: Props) {
  const words = useMessages().review;
  const { source } = passage;
  if (source.markdown === '' && source.url !== undefined) {
    return (
      <p className={styles.link}>
        <Icon name="link" size={16} />
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {words.sourceLink(source.title)}
          <span className="visually-hidden"> ({words.opensElsewhere})</span>
        </a>
      </p>
    );
  }
  return <UnfoldingPassage passage={passage} />;
}

function UnfoldingPassage({ passage }: Props) {
  const words = useMessages().review;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.passage} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="right" size={16} />
        {words.passage}
      </summary>
      {isOpen ? <Excerpt passage={passage} /> : null}
    </details>
  );
}

function Excerpt({ passage: { from, source } }: Props) {
  const words = useMessages().review;
  const excerpt = useMemo(() => findExcerpt(source.markdown, from), [source.markdown, from]);
  if (excerpt === null) return <p className={styles.missing}>{words.passageMissing}</p>;
  return (
    <figure className={styles.excerpt}>
      <figcaption>{placeOf(source.title, excerpt.path)}</figcaption>
      <ShowsPictures of={source.pictures}>
        <Markdown text={excerpt.markdown} />
      </ShowsPictures>
    </figure>
  );
}

/** Where the passage stands: a note's first heading is often its title again. */
function placeOf(title: string, path: readonly string[]): string {
  return [title, ...(path[0] === title ? path.slice(1) : path)].join(' › ');
}
