import { useState } from 'react';
import type { Source } from '../../core/content/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { Fold } from '../parts/fold.tsx';
import { withoutFrontMatter } from '../parts/front-matter.ts';
import { Icon } from '../parts/icon.tsx';
import { Markdown } from '../parts/markdown.tsx';
import { safeHref } from '../parts/markdown-links.ts';
import styles from './deck.module.css';

/** The study notes that this deck was made from, each unfolded where it stands, and the documentation it rests on. */
export function DeckSources({ sources }: { readonly sources: readonly Source[] }) {
  const words = useMessages().library;
  if (sources.length === 0) return null;
  const documents = sources.filter((source) => source.markdown.trim() === '');
  return (
    <section className={styles.section} aria-labelledby="sources">
      <h2 id="sources" className={styles.sectionTitle}>
        {words.sourcesTitle}
      </h2>
      {sources
        .filter((source) => !documents.includes(source))
        .map((source) => (
          <SourceFold key={source.id} source={source} />
        ))}
      {documents.length > 0 && (
        <Fold summary={words.documents(documents.length)}>
          {documents.map((source) => (
            <p key={source.id} className={styles.sourceLink}>
              <SourceLink source={source} label={source.title} />
            </p>
          ))}
        </Fold>
      )}
    </section>
  );
}

function SourceFold({ source }: { readonly source: Source }) {
  // A whole study note is long: it is rendered when first unfolded.
  const [opened, setOpened] = useState(false);
  return (
    <Fold summary={source.title} onOpen={() => setOpened(true)}>
      {opened && <Markdown text={withoutFrontMatter(source.markdown)} />}
      {opened && source.url !== undefined && <SourceLink source={source} label={source.url} />}
    </Fold>
  );
}

function SourceLink({ source, label }: { readonly source: Source; readonly label: string }) {
  const words = useMessages().library;
  const href = safeHref(source.url);
  if (href === null) return <span>{label}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer" className={styles.outside} title={words.openLink}>
      {label}
      <Icon name="link" size={16} />
    </a>
  );
}
