import { createReport } from '../issue.ts';
import type { Block } from '../markdown-blocks.ts';
import { readSection } from '../markdown-note.ts';
import { createLineReport } from '../markdown-report.ts';
import { NO_SOURCES, readNote } from '../read-note.ts';
import { blocksBelow } from './below-heading.ts';
import type { FoundCard } from './found-card.ts';
import type { NoteBlock } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';

const OWN_HEADING = /\{#[^{}\s]+[^{}]*\}[ \t]*#*$/;

/** Saegim's own `## Question {#id}` in any note. What is not a valid note of it stays a heading. */
export function readOwnCards(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    if (block.node.type !== 'heading' || !OWN_HEADING.test(view.text.slice(block.start, block.end))) return [];
    const body = blocksBelow(view.blocks, index, 'its-depth');
    // The deck syntax knows level 2 only and drops two signs; in a note any level will do.
    const shift = Math.max(0, block.node.depth - 2);
    const report = createLineReport();
    const heading = { ...asBlock(block), start: block.start + shift };
    const section = { heading, body: body.map(asBlock) };
    const written = readSection(report, view.text, section, { checked: undefined, quoted: undefined });
    if (written === undefined || report.failure() !== undefined) return [];
    // The passage is the note itself, so what it says of another source is left out.
    const read = readNote(createReport(), { ...written.note, from: undefined }, [], NO_SOURCES);
    if (read === undefined) return [];
    const { id, tags, fields } = read;
    const place = { start: block.start, end: body.at(-1)?.end ?? block.end, path: block.path };
    return [{ reader: 'saegim', explicit: true, confidence: 1, ...place, fields, id, tags }];
  });
}

function asBlock({ node, start, end, lines }: NoteBlock): Block {
  return { node, start, end, line: lines[0] };
}
