import type { note as ko } from '../ko/note.ts';

const count = (n: number) => n.toLocaleString('en');
const cards = (n: number) => `${count(n)} ${n === 1 ? 'card' : 'cards'}`;

export const note: typeof ko = {
  missingTitle: 'There is no such note',
  missingBody: 'Its deck was removed, or the address is another.',
  readFailed: (detail) => `The note could not be read. (${detail})`,
  reading: 'Reading the note',
  cards,
  recallAll: (percent) => `Asked now, you would recall ${percent}.`,
  weakest: (title, percent) => `The faintest part is “${title}” (${percent}).`,
  notStarted: 'No card has been asked yet.',
  studyAll: (n) => `Study the ${cards(n)} to ask now`,
  nothingNow: 'No card to ask now',
  contentsTitle: 'Contents and recall',
  contentsHint:
    'A bar is the mean chance that the cards of that part are recalled now, those of its subheadings included.',
  recall: (percent) => `Recall ${percent}`,
  unseen: 'Not asked yet',
  noCards: 'No cards',
  fresh: (n) => `${count(n)} new`,
  due: (n) => `${count(n)} due`,
  leeches: (n) => `${count(n)} ${n === 1 ? 'leech' : 'leeches'}`,
  leech: 'leech',
  suspended: (n) => `${count(n)} suspended`,
  study: (n) => `Study ${count(n)}`,
  studySection: (title, n) => `Study ${cards(n)} of “${title}”`,
  aboveHeadings: 'Text above the headings',
  textTitle: 'The whole note',
};
