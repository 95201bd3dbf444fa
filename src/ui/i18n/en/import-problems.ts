import { type Advice, megabytes, type ProblemWords } from '../problem-words.ts';

const advise = (what: string, fix: string): Advice => ({ what, fix });
const named = (detail: string) => (detail === '' ? '' : ` “${detail}”`);
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  list: 'a list in [ ]',
  object: 'an object in { }',
};
const upTo = (limit: string, unit: string) =>
  limit === '' ? '' : ` (up to ${Number(limit).toLocaleString('en')} ${unit})`;
const bracketed = (detail: string) => (detail === '' ? '' : ` (${detail})`);

export const problems: ProblemWords = {
  known: {
    'too-large': (limit) =>
      advise(
        limit === '' ? 'The file is too large.' : `The file is too large. Up to ${megabytes(limit)} MB can be read.`,
        'Split it into several files.',
      ),
    'utf-16': () => advise('This file is saved as UTF-16.', 'Save it as UTF-8 in your editor.'),
    binary: () => advise('This is not a text file.', 'Choose a Markdown note, a JSON deck or a Saegim backup.'),
    'not-utf-8': () => advise('Some characters are not UTF-8.', 'Save the file as UTF-8 in your editor.'),
    'not-alone': () => advise('A backup cannot come in together with other files.', 'Choose the backup on its own.'),
    'not-a-note': () =>
      advise('This file is no note.', 'Drop Markdown files or a zip. JSON decks are imported on their own.'),
    'empty-file': () => advise('The file is empty.', 'Choose a file with something in it.'),
    'source-cut': (limit) =>
      advise(
        `The note is long, so only the first part of its text is kept beside the cards${upTo(limit, 'characters')}.`,
        'All its cards are made. Split the note to keep all of its text.',
      ),

    'too-nested': (limit) =>
      advise(
        `Lists or quotes stand in one another too deep${upTo(limit, 'levels')}.`,
        'Use fewer levels, or split the note.',
      ),
    'no-notes': () =>
      advise('There are no notes in the archive.', 'Choose an archive with Markdown (.md) files in it.'),
    'archive-too-large': (limit) =>
      advise(
        limit === ''
          ? 'The archive unpacks to too much.'
          : `The archive unpacks to too much. Up to ${megabytes(limit)} MB are unpacked.`,
        'Make several archives of it.',
      ),
    'broken-archive': () =>
      advise('The archive cannot be unpacked.', 'See whether it is damaged or has a password, and pack it again.'),

    'not-json': () =>
      advise('From here on this is not JSON.', 'Check the commas, quotes and brackets near this place.'),
    'repeated-key': () => advise('The same name stands twice in one object.', 'Keep one of the two, or rename it.'),
    'too-deep': (limit) =>
      advise(`Brackets are nested too deeply${bracketed(limit)}.`, 'Flatten it as in the deck format.'),
    'forbidden-key': (key) => advise(`The name${named(key)} cannot be used.`, 'Take this entry out.'),
    'lone-surrogate': () => advise('There is a broken character.', 'Delete this text and type it again.'),

    'unknown-shape': () =>
      advise('This does not look like a deck.', 'It should be a deck file or an array of {question, answer}.'),
    'unknown-format': (found) =>
      advise(
        `The format${named(found)} is not known.`,
        'Choose a file whose format is "saegim-deck" or "saegim-backup".',
      ),
    'newer-version': (found) =>
      advise(`A newer Saegim made this file${bracketed(found)}.`, 'Update Saegim and import it again.'),
    missing: () => advise('A value that must be there is missing.', 'Put a value here.'),
    'wrong-type': (expected) =>
      advise(
        'This is another type of value.',
        `Replace it with ${TYPES[expected] ?? 'one that fits the deck format'}.`,
      ),
    'out-of-range': () => advise('This value is out of range.', 'Replace it with one that the settings allow.'),
    blank: () => advise('This value is blank.', 'Write something here, or take the note out.'),
    'too-long': (limit) =>
      advise(`This text is too long${upTo(limit, 'characters')}.`, 'Shorten it or split it into several notes.'),
    'too-few': (limit) =>
      advise('There are too few items here.', limit === '' ? 'Add more.' : `There must be at least ${limit}.`),
    'too-many': (limit) =>
      advise(`There are too many items here${upTo(limit, 'items')}.`, 'Take some out, or split them.'),
    'unknown-kind': (kind) =>
      advise(`The kind of note${named(kind)} is not known.`, 'Use basic, reversible, cloze or contrast.'),
    'bad-id': (id) =>
      advise(
        `The value${named(id)} cannot be an id.`,
        'Use up to 200 characters without a slash or spaces around them.',
      ),
    'duplicate-id': (id) => advise(`The id${named(id)} is used twice.`, 'Change one of the two.'),
    'value-count': (counts) =>
      advise(`There are not as many values as subjects${bracketed(counts)}.`, 'Write one value for each subject.'),
    'no-cloze': () => advise('There is no cloze in this text.', 'Put {{c1::…}} around what to hide.'),
    'unknown-source': (id) =>
      advise(`The source${named(id)} is not in "sources".`, 'Add the source, or correct its id here.'),
    'bad-url': (url) =>
      advise(`The address${named(url)} cannot be used.`, 'Use one that starts with http:// or https://.'),
    'bad-date': (date) => advise(`The date${named(date)} cannot be read.`, 'Write it like 2026-11-22.'),
    'empty-deck': () => advise('There are no notes.', 'Add at least one.'),

    'front-matter': (detail) =>
      advise(`The head of the file cannot be read${bracketed(detail)}.`, 'Check the YAML between the --- lines.'),
    'heading-id': (detail) =>
      advise(`The id of this heading cannot be read${bracketed(detail)}.`, 'End the heading with one like {#id}.'),
    'underlined-heading': () => advise('Underlined headings are not read.', 'Start the heading with # signs.'),
    'stray-text': (text) =>
      advise(`The text${named(text)} belongs to no note.`, 'Move it below a note’s heading, or delete it.'),
    'not-a-table': () => advise('A table is expected here.', 'Write the subjects and aspects as a Markdown table.'),
    metadata: (detail) =>
      advise(
        `What this note says about itself cannot be read${bracketed(detail)}.`,
        'Follow the examples of the deck format.',
      ),
    'missing-file': (file) => advise(`The file${named(file)} is not there.`, 'Check its name and folder.'),
    'not-for-study': (file) =>
      advise(
        `The note${named(file)} says study: false.`,
        'No cards are made of personal notes such as a retrospective. Take it out of the sources.',
      ),

    'unknown-key': (key) => advise(`The entry${named(key)} is not known.`, 'It is passed over. Check its spelling.'),
    'html-as-text': () =>
      advise('HTML tags are shown as they are written.', 'Turn them into Markdown to bring the look back.'),
    'dropped-tag': () => advise('An empty tag was left out.', 'The other tags are kept.'),
    'duplicate-note': (id) => advise(`Another note${named(id)} says the same.`, 'One of them is enough.'),
    'quote-not-found': () => advise('The quotation is not in the source.', 'Copy it letter by letter.'),
    'heading-not-found': (heading) =>
      advise(`The source has no heading${named(heading)}.`, 'Write the heading as the source does.'),
  },
  unknown: (code) => advise(`Something here cannot be read (${code}).`, 'Compare it with the deck format.'),
};
