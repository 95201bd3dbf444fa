import type { Fields } from '../../core/content/note.ts';
import type { Messages } from '../i18n/messages.ts';

/** Where in its note a text stands. */
type Place =
  | { readonly part: 'question' | 'answer' | 'text' | 'title' }
  | { readonly part: 'subject' | 'aspect'; readonly index: number }
  | { readonly part: 'value'; readonly aspect: string; readonly subject: string };

/** One text that a person can edit or compare. `key` names the same place in two versions of a note. */
export type NoteText = { readonly key: string; readonly place: Place; readonly text: string };

/** A note's texts in the order in which a person reads them. */
export function noteTexts(fields: Fields): readonly NoteText[] {
  if (fields.kind === 'cloze') return [{ key: 'text', place: { part: 'text' }, text: fields.text }];
  if (fields.kind !== 'contrast') {
    return [
      { key: 'question', place: { part: 'question' }, text: fields.question },
      { key: 'answer', place: { part: 'answer' }, text: fields.answer },
    ];
  }
  return [
    { key: 'title', place: { part: 'title' }, text: fields.title },
    ...fields.subjects.map((text, index) => ({
      key: `subject-${index}`,
      place: { part: 'subject' as const, index },
      text,
    })),
    ...fields.aspects.flatMap((aspect, row) => [
      { key: `aspect-${row}`, place: { part: 'aspect' as const, index: row }, text: aspect.name },
      ...aspect.values.map((text, column) => ({
        key: `value-${row}-${column}`,
        place: { part: 'value' as const, aspect: aspect.name, subject: fields.subjects[column] ?? '' },
        text,
      })),
    ]),
  ];
}

/** The same note with other texts at these keys. Which cards it makes may change with a cloze text only. */
export function replaceTexts(fields: Fields, texts: ReadonlyMap<string, string>): Fields {
  // Half a pair of surrogates would make a file of it that cannot be read again.
  const at = (key: string, old: string) => texts.get(key)?.replace(/\p{Surrogate}/gu, '\uFFFD') ?? old;
  if (fields.kind === 'cloze') return { ...fields, text: at('text', fields.text) };
  if (fields.kind !== 'contrast') {
    return { ...fields, question: at('question', fields.question), answer: at('answer', fields.answer) };
  }
  return {
    ...fields,
    title: at('title', fields.title),
    subjects: fields.subjects.map((text, index) => at(`subject-${index}`, text)),
    aspects: fields.aspects.map(({ name, values }, row) => ({
      name: at(`aspect-${row}`, name),
      values: values.map((text, column) => at(`value-${row}-${column}`, text)),
    })),
  };
}

export function nameOfPlace(place: Place, { common, library }: Messages): string {
  switch (place.part) {
    case 'question':
      return common.question;
    case 'answer':
      return common.answer;
    case 'text':
      return library.editorText;
    case 'title':
      return library.editorContrastTitle;
    case 'subject':
      return library.editorSubject(place.index + 1);
    case 'aspect':
      return library.editorAspect(place.index + 1);
    case 'value':
      return library.editorValue(place.aspect, place.subject);
  }
}
