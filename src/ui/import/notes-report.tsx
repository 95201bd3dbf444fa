import type { NotesReportRow } from '../../app/notes-report.ts';
import { type Messages, useLanguage, useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { adviseOn } from '../parts/problem-sentences.ts';
import { fileName, saveFile } from '../parts/save-file.ts';
import styles from './import.module.css';
import { NoteFold } from './note-fold.tsx';
import { Numbers } from './numbers.tsx';

type Props = { readonly rows: readonly NotesReportRow[]; readonly name: string };

const OUTCOMES = ['new', 'changed', 'moved', 'gone', 'kept', 'lost', 'skipped'] as const;

/** What became of each card of the notes, by outcome and line, and the whole of it as a file. */
export function NotesReport({ rows, name }: Props) {
  const words = useMessages().difference;
  const language = useLanguage();
  const of = (outcome: NotesReportRow['outcome']) => rows.filter((row) => row.outcome === outcome);
  const save = () =>
    saveFile(
      new Blob([`${JSON.stringify(rows, null, 2)}\n`], { type: 'application/json' }),
      `${fileName(name)}-report.json`,
    );
  return (
    <section aria-label={words.report}>
      <Numbers rows={OUTCOMES.map((outcome) => ({ label: words.outcomes[outcome], value: of(outcome).length }))} />
      {OUTCOMES.map((outcome) => (
        <NoteFold
          key={outcome}
          title={words.outcomes[outcome]}
          lines={of(outcome).map((row) => (
            <>
              <span className={styles.place}>{placeOf(row, words)}</span> {sayRow(row, words, language)}
            </>
          ))}
        />
      ))}
      {rows.length > 0 && (
        <div className={styles.actions}>
          <Button onClick={save}>
            <Icon name="export" />
            {words.download}
          </Button>
        </div>
      )}
    </section>
  );
}

function placeOf(row: NotesReportRow, words: Messages['difference']): string {
  const place = row.outcome === 'gone' ? words.goneNow[row.done] : words.lines(row.lines[0], row.lines[1]);
  return row.file === '' ? place : `${row.file} · ${place}`;
}

function sayRow(row: NotesReportRow, words: Messages['difference'], language: 'ko' | 'en'): string {
  if (!('code' in row)) return row.kind === 'cloze' ? row.answer : row.question;
  const { file, code, detail } = row;
  if (code === 'missing-picture') return `${words.skipped[code]}: ${detail}`;
  return words.skipped[code] ?? adviseOn({ file, code, path: '', detail }, language).what;
}
