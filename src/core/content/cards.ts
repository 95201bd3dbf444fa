import { assertNever, fail, ok, type Result } from '../kernel/result.ts';
import { clozeNumbers } from './cloze.ts';
import { type CardHint, clozeHint, clozeMarkdown } from './cloze-faces.ts';
import { contrastRow, contrastRowHint, contrastSubject, contrastSubjectHint } from './contrast.ts';
import type { Fields } from './note.ts';

/**
 * Both sides of a card, as Markdown (blanks between CLOZE_MARKS). `prompt` is what the person is to do:
 * recall the answer, fill the blanks, fill the row of a table, or name the subject. When `replaces` is true the
 * answer is the question filled in and stands in its place; otherwise it stands below. `hint` is the question with
 * the initials in its blanks, null when there are none to show.
 */
export type CardFace = {
  readonly prompt: 'recall' | 'blank' | 'row' | 'subject';
  readonly question: string;
  readonly hint: CardHint | null;
  readonly answer: string;
  readonly replaces: boolean;
};

/**
 * The card templates of a note, in order. Basic: `1`. Reversible: `1`, `2`. Cloze: `c<number>` for each number.
 * Contrast: `a1`.. for each aspect, then `s1`.. for each subject.
 */
export function templatesOf(fields: Fields): readonly string[] {
  switch (fields.kind) {
    case 'basic':
      return ['1'];
    case 'reversible':
      return ['1', '2'];
    case 'cloze':
      return clozeNumbers(fields.text).map((number) => `c${number}`);
    case 'contrast':
      return [
        ...fields.aspects.map((_, index) => `a${index + 1}`),
        ...fields.subjects.map((_, index) => `s${index + 1}`),
      ];
    default:
      return assertNever(fields);
  }
}

/** The two sides of one card. Fails when the note has no such card, for example after an edit. */
export function cardFace(fields: Fields, template: string): Result<CardFace, 'no-such-card'> {
  if (!templatesOf(fields).includes(template)) return fail('no-such-card');
  const number = Number(template.replace(/^\D/, ''));
  switch (fields.kind) {
    case 'basic':
      return ok(recall(fields.question, fields.answer));
    case 'reversible':
      return ok(template === '1' ? recall(fields.question, fields.answer) : recall(fields.answer, fields.question));
    case 'cloze':
      return ok({
        prompt: 'blank',
        question: clozeMarkdown(fields.text, number, 'question'),
        hint: clozeHint(fields.text, number),
        answer: clozeMarkdown(fields.text, number, 'answer'),
        replaces: true,
      });
    case 'contrast': {
      const aspect = fields.aspects[number - 1];
      if (template.startsWith('a') && aspect !== undefined) {
        return ok({
          prompt: 'row',
          question: contrastRow(fields, aspect, 'question'),
          hint: contrastRowHint(fields, aspect),
          answer: contrastRow(fields, aspect, 'answer'),
          replaces: true,
        });
      }
      const answer = fields.subjects[number - 1] ?? '';
      return ok({
        prompt: 'subject',
        question: contrastSubject(fields, number - 1),
        hint: contrastSubjectHint(fields, number - 1),
        answer,
        replaces: false,
      });
    }
    default:
      return assertNever(fields);
  }
}

function recall(question: string, answer: string): CardFace {
  return { prompt: 'recall', question, hint: null, answer, replaces: false };
}
