import { Drawn } from './markdown.tsx';
import { type PassageMark, rehypePlaces } from './markdown-places.ts';

type Props = {
  readonly text: string;
  /** Where in the note the text begins. */
  readonly base: number;
  readonly marks: readonly PassageMark[];
};

/** A part of a note as it reads, with the passages of its cards marked. Each text knows its place: `data-at`. */
export function MarkdownPassages({ text, base, marks }: Props) {
  return <Drawn text={text} first={[[rehypePlaces, { text, base, marks }]]} />;
}
