import { subjectOf } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { type NoteView, OPAQUE } from './note-view.ts';
import type { Prose } from './prose.ts';

/** A dotted or dashed name and its value, in the text or as one piece of code: `acks=all`, default.replication.factor = 1. */
const SETTING = /(`?)((?:[A-Za-z]\w*[.-])+[\w-]+|[a-z][a-z_]*)\s?=\s?("?[\w.+:%-]*[\w%]"?)\1/g;
const DEFAULT =
  /(?<!`)(?:기본 ?(?:값|포트|크기|주기|시간)|defaults? to|default (?:port|size|timeout|value|interval|limit) (?:of|for) [\w`.-]{2,30} is|default(?: value)?(?: (?:of|for) `[^`]+`)?(?: is)?|디폴트)(?:은|는|이|가|으로|:)?\s*(?:is|=)?\s*(`[^`\n]{1,30}`|\d[\d,.]*(?:\s?(?:ms|s|초|분|시간|일|%|MB|KB|GB|B|개|seconds?|minutes?|hours?|days?|bytes?)(?![A-Za-z]))?)/gi;
/** Without one of these there is no setting to look for. */
const NAMES_VALUE = /=|기본|디폴트|default/i;
/** Outside of code a name and its value look like many other things. */
const PLAIN_VALUE = /^"?(?:\d[\w.%]*|true|false|[a-z]+)"?$/;
/** A default that brings its own name, as in `sessionAffinity: None`. */
const NAMED_VALUE = /^`[A-Za-z][\w.-]*\s?[:=]\s?([^`\s]+)`$/;
/** Says of what only in the heading above. */
const NAMELESS = /^(?:기본 ?(?:값|포트|크기|주기|시간)|default(?! \w+ (?:of|for)))/i;
const [SHORTEST, LONGEST] = [12, 160];

type Value = { readonly at: number; readonly value: string; readonly confidence: number };

/** Settings with their values and defaults, as a cloze over the value. */
export function suggestSettings(view: NoteView, prose: readonly Prose[]): readonly FoundCard[] {
  return prose.flatMap(({ path, sentences }) =>
    sentences.flatMap(({ line, start, end }): FoundCard[] => {
      const text = line.replace(/^[-*+]\s+/, '');
      if (
        !NAMES_VALUE.test(text) ||
        text.length < SHORTEST ||
        text.length > LONGEST ||
        /\{\{|\}\}|[;{}]|^\S*=\S*$|`[^`]*\s[^`]*=[^`]*`|^(?:예\)|예를|ex)|"[^"]*$/.test(text)
      )
        return [];
      // A line that is code all over is for other readers.
      const found = isMostlyCode(view.masked.slice(start, end)) ? null : valueIn(text);
      if (found === null) return [];
      const { at, value, confidence } = found;
      const [before, after] = [text.slice(0, at), text.slice(at + value.length)];
      // What can be read elsewhere in the sentence hides nothing; what has no name asks for nothing.
      if (
        (value.length > 2 && (before + after).includes(value)) ||
        !/\p{L}{2}/u.test(before) ||
        !/\p{L}{2,}\s.*\p{L}{2}/u.test(before + after)
      )
        return [];
      const isNameless = NAMELESS.test(text) && !/[\w.-]\s?[:=]\s?$/.test(before);
      const subject = isNameless ? subjectOf(path) : '';
      if (isNameless && subject === '') return [];
      const cloze = `${subject === '' ? '' : `${subject}: `}${before}{{c1::${value}}}${after}`;
      return [
        { reader: 'setting', explicit: false, confidence, start, end, path, fields: { kind: 'cloze', text: cloze } },
      ];
    }),
  );
}

function isMostlyCode(masked: string): boolean {
  return masked.replaceAll(OPAQUE, '').trim().length * 4 < masked.length;
}

function valueIn(text: string): Value | null {
  const settings = [...text.matchAll(SETTING)].filter(
    ([, code = '', name = '', value = '']) => code === '`' || (/[.-]/.test(name) && PLAIN_VALUE.test(value)),
  );
  const [setting] = settings;
  if (setting?.[3] !== undefined && settings.length === 1) {
    return { at: setting.index + setting[0].lastIndexOf(setting[3]), value: setting[3], confidence: 0.62 };
  }
  const [standard, ...more] = [...text.matchAll(DEFAULT)];
  if (standard?.[1] === undefined || more.length > 0 || settings.length > 0) return null;
  const value = standard[1].trim();
  const named = NAMED_VALUE.exec(value)?.[1];
  if (named !== undefined)
    return { at: standard.index + standard[0].lastIndexOf(named), value: named, confidence: 0.68 };
  return { at: standard.index + standard[0].lastIndexOf(value), value, confidence: 0.68 };
}
