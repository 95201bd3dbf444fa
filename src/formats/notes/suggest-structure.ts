import type { FoundCard } from './found-card.ts';
import { inlineText } from './inline-text.ts';
import { headingTitle, type NoteBlock, rawText } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { bare, isNavigation, oneLine, proseOf } from './prose.ts';
import { labelledItems } from './suggest-labelled.ts';

const COUNTS =
  /(?:가지|다음과 같|종류|조건|단계|방법|전략|원칙|특징|이유|장점|단점|구성 ?요소|요소|차이점?|규칙|types?|kinds?|steps?|ways|reasons|principles|rules|advantages|disadvantages|following)/i;
const SHELL = new Set(['bash', 'sh', 'shell', 'zsh', 'console', 'terminal', 'shell-session', 'powershell', 'cmd']);
const COMMAND =
  /^(?:[$>#]\s*)?(?:sudo\s+)?(?:kubectl|docker|git|npm|npx|yarn|helm|aws|gcloud|curl|systemctl|kafka-[\w.-]+|\.?\/?(?:bin\/)?kafka[\w-]*\.sh|java|python3?|pip|brew|apt(?:-get)?|ssh|tar|grep|find|sed|awk|chmod|chown|ls|cat|ps|lsof|netstat|terraform|minikube|mysql|psql|redis-cli|spark-submit)\b/;
const [MAX_ITEMS, MAX_ITEM] = [5, 120];

/** A list right below a heading or a line that announces it: "두 가지 전략", "다음과 같다:". */
export function suggestLists(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    const lead = view.blocks[index - 1];
    if (block.node.type !== 'list' || lead === undefined || isNavigation(block)) return [];
    const items = block.node.children
      .map((item) => item.children[0])
      .map((child) => (child?.type === 'paragraph' ? oneLine(inlineText(child)) : ''));
    const fits =
      items.length >= 2 &&
      items.length <= MAX_ITEMS &&
      items.every((item) => item !== '' && item.length <= MAX_ITEM && !/[?？]$/.test(item));
    const isFlat = block.node.children.every((item) => item.children.length === 1);
    if (
      !fits ||
      !isFlat ||
      labelledItems(view, block, block.node).length > 1 ||
      items.every((item) => /^https?:/.test(item))
    )
      return [];
    const asked = leadOf(view, lead, items.length);
    if (asked === null) return [];
    return [
      {
        reader: 'list',
        explicit: false,
        confidence: 0.65,
        start: lead.start,
        end: block.end,
        path: block.path,
        fields: { kind: 'basic', question: asked, answer: rawText(view.text, block) },
      },
    ];
  });
}

function leadOf(view: NoteView, lead: NoteBlock, count: number): string | null {
  const isHeading = lead.depth > 0;
  if (!isHeading && lead.node.type !== 'paragraph') return null;
  const written = isHeading ? headingTitle(lead.node) : bare(oneLine(view.text.slice(lead.start, lead.end)));
  const said =
    written
      .replace(/^(?:\d+(?:\.\d+)*[.)]?)\s+/, '')
      .split(/(?<=[.다])\s+(?=[^\s])/)
      .at(-1) ?? '';
  if (said.length < 4 || said.length > 120 || /[?？]$/.test(said)) return null;
  if (!COUNTS.test(said) && (isHeading || !/[:：]$/.test(said))) return null;
  const subject = said
    .replace(/[:：.。]+$/, '')
    .replace(
      /\s*(?:은|는|이|가)?\s*(?:다음과 같다|다음과 같은 .*|다음과 같습니다|아래와 같다|있다|나뉜다|나눌 수 있다)$/,
      '',
    )
    .replace(/\s*(?:are|is)?\s*(?:as follows|the following)$/i, '')
    .trim();
  if (subject.length < 3) return null;
  return view.isKorean ? `${subject}: ${count}가지는?` : `${subject}: which ${count}?`;
}

/** A short command in a fence, asked by the line above that says what it does. */
export function suggestCommands(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    const { node } = block;
    const lead = view.blocks[index - 1];
    if (node.type !== 'code' || lead === undefined) return [];
    const lines = node.value.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
    const isShell = node.lang != null ? SHELL.has(node.lang.toLowerCase()) : true;
    if (!isShell || lines.length === 0 || lines.length > 3 || !COMMAND.test(lines[0]?.trim() ?? '')) return [];
    const said =
      lead.depth > 0
        ? headingTitle(lead.node)
        : lead.node.type === 'paragraph'
          ? oneLine(view.text.slice(lead.start, lead.end))
          : '';
    const purpose = bare(said)
      .replace(/[:：.。]+$/, '')
      .replace(/^(?:\d+(?:\.\d+)*[.)]?)\s+/, '');
    if (purpose.length < 4 || purpose.length > 80 || /^https?:/.test(purpose)) return [];
    const question = view.isKorean ? `${purpose}: 어떤 명령을 쓰는가?` : `${purpose}: which command?`;
    return [
      {
        reader: 'command',
        explicit: false,
        confidence: 0.6,
        start: lead.start,
        end: block.end,
        path: block.path,
        fields: { kind: 'basic', question, answer: `\`\`\`bash\n${node.value}\n\`\`\`` },
      },
    ];
  });
}

/** The one bold term of a sentence, hidden. The weakest of the signals: a person marks words for many reasons. */
export function suggestTerms(view: NoteView): readonly FoundCard[] {
  return proseOf(view).flatMap((prose) =>
    prose.sentences.flatMap((sentence): FoundCard[] => {
      const text = oneLine(sentence.text);
      const bolds = [...text.matchAll(/\*\*(?=\S)([^*\n]{2,25}?)\*\*/g)];
      const [bold] = bolds;
      const term = bold?.[1] ?? '';
      if (bold === undefined || bolds.length > 1 || text.length < 25 || text.length > 200 || /[?？]$/.test(text))
        return [];
      if (
        text.split(term).length > 2 ||
        term.length * 3 > text.length ||
        /[:：]$/.test(term) ||
        /^[:：]/.test(text.slice(bold.index + bold[0].length))
      )
        return [];
      const cloze = `${text.slice(0, bold.index)}**{{c1::${term}}}**${text.slice(bold.index + bold[0].length)}`;
      return [
        {
          reader: 'term',
          explicit: false,
          confidence: 0.45,
          start: sentence.start,
          end: sentence.end,
          path: prose.path,
          fields: { kind: 'cloze', text: cloze },
        },
      ];
    }),
  );
}
