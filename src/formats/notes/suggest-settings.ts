import type { FoundCard } from './found-card.ts';
import type { NoteView } from './note-view.ts';
import { oneLine, proseOf } from './prose.ts';

/** A dotted or dashed name and its value, in the text or as one piece of code: `acks=all`, default.replication.factor = 1. */
const SETTING = /(`?)((?:[A-Za-z][\w]*[.-])+[\w-]+|[a-z][a-z_]*)\s?=\s?("?[\w.+:%-]+"?)\1/g;
const DEFAULT =
  /(?:기본 ?값|default(?: value)?|디폴트)(?:은|는|이|가)?\s*(?:is|:|=)?\s*(`[^`\n]{1,30}`|\d[\d,.]*\s?(?:ms|s|초|분|시간|일|%|MB|KB|GB|B|개)?)/gi;

/** Settings with their values and defaults, as a cloze over the value. */
export function suggestSettings(view: NoteView): readonly FoundCard[] {
  return proseOf(view).flatMap((prose) =>
    prose.sentences.flatMap((sentence): FoundCard[] => {
      const text = oneLine(sentence.text);
      if (text.length < 12 || text.length > 300 || /\{\{|\}\}/.test(text)) return [];
      const found = valueIn(text);
      if (found === null) return [];
      const { at, value, confidence } = found;
      // What can be read elsewhere in the sentence hides nothing.
      const around = text.slice(0, at) + text.slice(at + value.length);
      if (value.length > 2 && around.includes(value)) return [];
      const cloze = `${text.slice(0, at)}{{c1::${value}}}${text.slice(at + value.length)}`;
      return [
        {
          reader: 'setting',
          explicit: false,
          confidence,
          start: sentence.start,
          end: sentence.end,
          path: prose.path,
          fields: { kind: 'cloze', text: cloze },
        },
      ];
    }),
  );
}

function valueIn(text: string): { readonly at: number; readonly value: string; readonly confidence: number } | null {
  const settings = [...text.matchAll(SETTING)].filter(([, code = '', name = '']) => code === '`' || /[.-]/.test(name));
  const [setting] = settings;
  if (setting !== undefined && settings.length === 1) {
    const value = setting[3] ?? '';
    const at = setting.index + setting[0].lastIndexOf(value);
    return { at, value, confidence: 0.75 };
  }
  const [standard, ...more] = [...text.matchAll(DEFAULT)];
  if (standard?.[1] === undefined || more.length > 0 || settings.length > 0) return null;
  return { at: standard.index + standard[0].lastIndexOf(standard[1]), value: standard[1], confidence: 0.7 };
}
