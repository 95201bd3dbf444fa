import type { imports as ko } from '../ko/imports.ts';

const count = (n: number) => n.toLocaleString('en');
const many = (n: number, one: string, more: string) => `${count(n)} ${n === 1 ? one : more}`;

export const imports: typeof ko = {
  title: 'Import',
  notesDoor: 'Cards from notes',
  notesDoorBody: 'Drop Markdown notes as they are, and see what could become a card.',
  notesDoorOpen: 'Choose notes',
  notesDoorBack: (n) => `Back to the ${many(n, 'note', 'notes')} you were choosing from`,
  deckDoor: 'Import a deck',
  lead: 'A JSON deck or a Saegim backup. You see what would change before anything does.',
  pick: 'Choose files',
  dropHint: 'Or drop files anywhere on the app.',
  pasteLabel: 'Paste a note or deck JSON',
  pastePlaceholder: '[{ "question": "…", "answer": "…" }]',
  readPasted: 'Preview',
  dropTitle: 'Drop to see it first',
  formatHelp:
    'An array of {question, answer} or {front, back} is welcome too. Without ids, notes are still recognised next time.',

  reading: (file) => `Reading ${file}`,
  readingPasted: 'Reading what you pasted',
  writing: 'Saving',
  pastedName: 'Pasted text',

  previewTitle: 'Import preview',
  memoryStays: 'Your review log does not change.',
  newDeck: 'New deck',
  added: 'New notes',
  changed: 'Changed notes',
  unchanged: 'Unchanged',
  detailsChanged: 'The name, the description or the sources of the deck change.',
  moved: 'Moved here',
  movedHint: 'Notes from another deck. Their memory comes with them.',
  gone: 'Not in the file',
  countOf: (n) => count(n),
  before: 'Now',
  after: 'In the file',
  goneQuestion: 'What about the notes that are not in the file?',
  goneKeep: 'Keep them',
  goneRemove: 'Remove them',
  goneRemoveHint: 'Only the notes go; the memory stays.',
  andMore: (n) => `and ${count(n)} more`,
  warnings: (n) => many(n, 'thing to look at', 'things to look at'),
  lintNotes: (n) => many(n, 'card that could be clearer', 'cards that could be clearer'),
  lintHint: 'You can import them as they are. Editing them later keeps the memory.',
  lintOther: (question) => `Much like: ${question}`,
  sameNotes: 'All of these notes are here already. None would change.',
  apply: 'Import',

  backupTitle: 'Saegim backup',
  backupFrom: (date) => `Exported ${date}`,
  backupDecks: 'Decks',
  backupNotes: 'Notes',
  backupAnswers: 'Log entries',
  backupNewAnswers: 'Not here yet',
  backupMerges: 'It is merged with what is here. Importing it twice is the same as once.',

  refusedTitle: 'This cannot be imported',
  nothingStored: 'Nothing was stored. Mend the file and import it again.',
  moreProblems: (n) => `There ${n === 1 ? 'is' : 'are'} ${count(n)} more.`,
  lineColumn: (line, column) => `line ${count(line)}, column ${count(column)}`,
  line: (line) => `line ${count(line)}`,
  wholeFile: 'the whole file',
  tryAnother: 'Choose another file',

  doneTitle: 'Imported',
  doneDeck: (added, changed, removed) =>
    [
      added > 0 ? many(added, 'new note', 'new notes') : '',
      changed > 0 ? many(changed, 'changed note', 'changed notes') : '',
      removed > 0 ? many(removed, 'removed note', 'removed notes') : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'Nothing changed',
  doneEntries: (n) => `${many(n, 'log entry', 'log entries')} added.`,
  undoneTitle: 'The import is undone',
  undoneBody: 'Everything is as it was before.',
  start: 'Study now',
  importMore: 'Import more',

  failedTitle: 'That could not be finished',
  failedBody: 'Nothing has changed; what you had is as it was.',
  failedDetail: (detail) => `The browser says: ${detail}`,
  startOver: 'Choose again',
};
