import type { NotePage } from '../../app/note-page.ts';
import { subtreeOf } from '../../core/content/outline.ts';
import { summarizeSection } from '../../core/insight/section-state.ts';
import type { SourceId } from '../../core/kernel/ids.ts';
import { useMessages } from '../i18n/messages.ts';
import styles from './note.module.css';
import { SectionRow } from './section-row.tsx';

type Props = Pick<NotePage, 'sections'> & { readonly source: SourceId };

/** The note's headings, each with how well what stands below it is remembered. */
export function NoteContents({ sections, source }: Props) {
  const words = useMessages().note;
  const top = Math.min(...sections.flatMap(({ level }) => (level === 0 ? [] : [level])));
  return (
    <section aria-labelledby="contents" className={styles.contents}>
      <h2 id="contents" className={styles.contentsTitle}>
        {words.contentsTitle}
      </h2>
      <p className={styles.hint}>{words.contentsHint}</p>
      <ol>
        {sections.map((section, index) => {
          // The note itself is the page; as a row it is the text above the first heading.
          if (section.level === 0 && section.cards.length === 0) return null;
          const { from, to } = section.level === 0 ? { from: 0, to: 1 } : subtreeOf(sections, index);
          return (
            <SectionRow
              key={section.start + section.level}
              title={section.title || words.aboveHeadings}
              depth={section.level === 0 ? 0 : section.level - top}
              state={summarizeSection(sections.slice(from, to).flatMap(({ cards }) => cards))}
              cards={section.cards}
              href={section.level === 0 ? null : `/review/section/${index}/${encodeURIComponent(source)}`}
            />
          );
        })}
      </ol>
    </section>
  );
}
