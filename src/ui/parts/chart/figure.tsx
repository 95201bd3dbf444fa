import { type ReactNode, useId, useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { ActionStatus } from '../action-status.tsx';
import { Button } from '../button.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { useAction } from '../use-action.ts';
import styles from './figure.module.css';

/** The numbers behind a picture, as they are read: the first column names the row. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Props = {
  /** A sentence that says what the picture shows. */
  readonly title: string;
  /** What else there is to know, in small print. */
  readonly note?: string;
  readonly table: Table;
  readonly children: ReactNode;
};

/** A picture under a sentence that says what it shows, with its numbers in a table behind it. */
export function Figure({ title, note, table, children }: Props) {
  const words = useMessages().chart;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <Caption id={id} title={title} note={note} />
      {children}
      <details className={styles.behind} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-describedby={id}>{words.asTable}</summary>
        {isOpen && <TableBehind title={title} table={table} />}
      </details>
    </figure>
  );
}

/** A table that is the picture itself: nothing is hidden behind it. */
export function DataFigure({ title, note, table }: Omit<Props, 'children'>) {
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <Caption id={id} title={title} note={note} />
      <TableBehind title={title} table={table} />
    </figure>
  );
}

type CaptionProps = { readonly id: string; readonly title: string; readonly note: string | undefined };

function Caption({ id, title, note }: CaptionProps) {
  return (
    <figcaption>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {note !== undefined && note !== '' && <p className={styles.note}>{note}</p>}
    </figcaption>
  );
}

/** A table that can be copied into a spreadsheet. */
export function TableBehind({ title, table }: { readonly title: string; readonly table: Table }) {
  const words = useMessages().chart;
  const { state, run } = useAction();
  const text = [table.columns, ...table.rows].map((row) => row.join('\t')).join('\n');
  return (
    <>
      <ScrollRegion label={title}>
        <DataTable title={title} table={table} />
      </ScrollRegion>
      <div className={styles.copy}>
        <Button look="quiet" onClick={() => void run(() => navigator.clipboard.writeText(text), words.copied)}>
          {words.copyTable}
        </Button>
        <ActionStatus state={state} failed={words.copyFailed} />
      </div>
    </>
  );
}

export function DataTable({ title, table: { columns, rows } }: { readonly title: string; readonly table: Table }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={columns[index + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
