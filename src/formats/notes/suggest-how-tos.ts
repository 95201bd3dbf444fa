import { blocksBelow } from './below-heading.ts';
import { withoutNumber } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';

/** What a title begins with that says what one wants to do. */
const VERB =
  /^(?:add|allow|append|apply|attach|avoid|build|call|cancel|change|check|clean|clear|clone|close|combine|compare|compress|configure|connect|convert|copy|count|create|decode|decrypt|define|delete|detect|disable|display|download|drop|dump|edit|enable|encode|encrypt|ensure|escape|exclude|execute|exit|expand|export|expose|extract|fetch|filter|find|fix|follow|force|format|generate|get|grab|group|hide|ignore|import|include|increase|initialize|insert|inspect|install|iterate|join|jump|kill|limit|link|list|load|lock|log|make|map|mark|match|merge|mock|mount|move|open|override|parse|pass|pick|pipe|prevent|preview|print|profile|prune|pull|push|quit|read|rebase|record|redirect|reduce|reload|remove|rename|render|replace|reset|resize|resolve|restart|restore|retrieve|return|revert|reverse|run|save|scale|schedule|search|select|send|serve|set|share|show|skip|sort|specify|split|squash|stage|start|stash|stop|store|strip|switch|sync|test|toggle|track|transform|trigger|truncate|turn|undo|uninstall|unset|unstage|untrack|update|upgrade|upload|use|validate|verify|view|wait|watch|wrap|write)\s/i;
const SMALL = /^(?:A|An|The|To|Of|In|On|With|And|Or|From|For|By|At|Into|As|Your|All|Without|Using|Via|Between|Per)$/;
const [MIN_WORDS, MAX_TITLE, MAX_LINES, MAX_LEAD, LOOK_AHEAD] = [3, 90, 12, 350, 4];

/** "Dump a database to a file" over a few words and a fence: how it is done. */
export function suggestHowTos(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    const title = block.node.type === 'heading' ? withoutNumber(block.title).replace(/[.:]$/, '') : '';
    if (!VERB.test(title) || title.length > MAX_TITLE || title.split(/\s+/).length < MIN_WORDS || block.isNavigation)
      return [];
    const answer = answerOf(view, blocksBelow(view.blocks, index, 'any'));
    if (answer === null || /[?？]$/.test(title)) return [];
    const place = { start: block.start, end: answer.end, path: block.path };
    const fields = { kind: 'basic', question: `How do you ${asGoal(title, view.text)}?`, answer: answer.text } as const;
    return [{ reader: 'command', explicit: false, confidence: 0.62, ...place, fields }];
  });
}

/** The first short fence, with the paragraph that leads to it. */
function answerOf(view: NoteView, below: readonly NoteBlock[]): { readonly text: string; readonly end: number } | null {
  const at = below.slice(0, LOOK_AHEAD).findIndex(({ node }) => node.type === 'code');
  const [fence, lead] = [below[at], below[at - 1]];
  if (fence?.node.type !== 'code' || fence.node.value.trim() === '' || fence.node.value.split('\n').length > MAX_LINES)
    return null;
  const said = lead?.node.type === 'paragraph' ? rawText(view.text, lead).trim() : '';
  const isShort = said !== '' && said.length <= MAX_LEAD;
  return { text: `${isShort ? `${said}\n\n` : ''}${rawText(view.text, fence)}`, end: fence.end };
}

/** A title in the small letters of a sentence; names that the text writes large in a sentence stay. */
function asGoal(title: string, text: string): string {
  return title
    .split(' ')
    .map((word, index) => {
      if (index === 0 || SMALL.test(word)) return word.toLowerCase();
      const isName = !/^[A-Z][a-z]+$/.test(word) || new RegExp(`[a-z,;] ${word}(?![\\w-])`).test(text);
      return isName ? word : word.toLowerCase();
    })
    .join(' ');
}
