import { memo } from 'react';
import { Drawn } from './markdown.tsx';
import { type PassageMark, rehypePlaces } from './markdown-places.ts';

type Props = {
  readonly text: string;
  /** Where in the note the text begins. */
  readonly base: number;
  readonly marks: readonly PassageMark[];
};

/** A part of a note as it reads, with the passages of its cards marked. Each text knows its place: `data-at`. */
export const MarkdownPassages = memo(
  function MarkdownPassages({ text, base, marks }: Props) {
    return <Drawn text={text} first={[[rehypePlaces, { text, base, marks }]]} />;
  },
  // The marks are made anew with each step of the triage; those of this part are mostly the same.
  (a, b) => a.text === b.text && a.base === b.base && JSON.stringify(a.marks) === JSON.stringify(b.marks),
);
