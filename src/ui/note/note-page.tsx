import { Suspense, use, useMemo } from 'react';
import { Link } from 'wouter';
import type { NotePage as Note } from '../../app/note-page.ts';
import { summarizeSection } from '../../core/insight/section-state.ts';
import type { SourceId } from '../../core/kernel/ids.ts';
import type { Result } from '../../core/kernel/result.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { Markdown } from '../parts/markdown.tsx';
import page from '../parts/page.module.css';
import { Page, useScreenTitle } from '../parts/page.tsx';
import { ShowsPictures } from '../parts/pictures.tsx';
import { settle } from '../parts/settle.ts';
import styles from './note.module.css';
import { NoteContents } from './note-contents.tsx';
import { WeakestLine } from './weakest-line.tsx';

/** A study note: how well each of its sections is remembered now, and the way to study one. */
export function NotePage({ id }: { readonly id: SourceId }) {
  const { library } = useApp();
  const words = useMessages().note;
  const reading = useMemo(() => settle(library.note(id)), [library, id]);
  return (
    <Suspense fallback={<p role="status">{words.reading}</p>}>
      <Read reading={reading} id={id} />
    </Suspense>
  );
}

type ReadProps = { readonly reading: Promise<Result<Note | null, string>>; readonly id: SourceId };

function Read({ reading, id }: ReadProps) {
  const words = useMessages();
  const note = use(reading);
  if (note.ok && note.value !== null) return <Contents note={note.value} id={id} />;
  return (
    <Page title={words.note.missingTitle}>
      <p className={styles.lead}>{note.ok ? words.note.missingBody : words.note.readFailed(note.error)}</p>
      <ButtonLink href="/library">{words.library.backToDecks}</ButtonLink>
    </Page>
  );
}

function Contents({ note, id }: { readonly note: Note; readonly id: SourceId }) {
  const words = useMessages().note;
  const heading = useScreenTitle(note.title);
  const whole = summarizeSection(note.sections.flatMap(({ cards }) => cards));
  const askable = whole.fresh + whole.due;
  return (
    <main className={page.page}>
      <Link href={`/library/${encodeURIComponent(note.deck.id)}`} className={page.back}>
        <Icon name="left" size={16} />
        {note.deck.name}
      </Link>
      <h1 ref={heading} tabIndex={-1} className={page.title}>
        {note.title}
      </h1>
      <WeakestLine sections={note.sections} />
      <div className={styles.start}>
        {askable === 0 ? (
          <p className={styles.faint}>{words.nothingNow}</p>
        ) : (
          <ButtonLink href={`/review/section/0/${encodeURIComponent(id)}`} look="primary" size="l">
            {words.studyAll(askable)}
          </ButtonLink>
        )}
      </div>
      <NoteContents sections={note.sections} source={id} />
      <Fold summary={words.textTitle}>
        <ShowsPictures of={note.pictures}>
          <Markdown text={note.markdown} />
        </ShowsPictures>
      </Fold>
    </main>
  );
}
