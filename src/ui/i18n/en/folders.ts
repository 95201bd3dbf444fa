import type { folders as ko } from '../ko/folders.ts';

export const folders: typeof ko = {
  title: 'Linked folders',
  lead: 'Link a folder of notes, and one press reads again what you have edited. Nothing is ever written into it.',
  link: 'Link a folder',
  refresh: 'Refresh',
  refreshOf: (name) => `Refresh ${name}`,
  unlink: 'Unlink',
  unlinkOf: (name) => `Unlink ${name}`,
  readAt: (date) => `Read ${date}`,
  reading: 'Reading the folder',
  empty: 'There are no notes in this folder.',
  refused: 'The folder may not be read. Press again to allow it.',
  missing: 'The folder is not there. If you moved or renamed it, link it again.',
  failed: (detail) => `The folder could not be read: ${detail}`,
  unlinked: 'Unlinked. The cards stay.',
};
