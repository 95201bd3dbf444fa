import { withContext, withoutNumber } from './context.ts';
import type { FoundCard } from './found-card.ts';
import { isKorean } from './korean.ts';
import type { NoteBlock } from './note-blocks.ts';
import type { NoteView } from './note-view.ts';
import { bare, oneLine } from './prose.ts';

const SHELL = new Set([
  '',
  'bash',
  'sh',
  'shell',
  'zsh',
  'console',
  'terminal',
  'shell-session',
  'powershell',
  'cmd',
  'text',
]);
const COMMAND =
  /^(?:[$>#%]\s*)?(?:sudo\s+)?(?:kubectl|docker(?:-compose)?|git|npm|npx|yarn|pnpm|helm|aws|gcloud|systemctl|journalctl|kafka-[\w.-]+|\.?\/?(?:bin\/)?kafka[\w-]*\.sh|python3?|pip|brew|apt(?:-get)?|dnf|yum|ssh|scp|tar|grep|find|sed|awk|chmod|chown|ps|lsof|netstat|ss|terraform|minikube|mysqldump|psql|pg_dump|redis-cli|spark-submit|curl|openssl|crontab|useradd|usermod|groupadd|mount|firewall-cmd|nmcli|ip|lvcreate|vgcreate|pvcreate)\b/;
/** What one wants, not what one has just done: "파드 목록 보기", "To list the pods:". */
const GOAL_KO =
  /(?:기|방법|하려면|려면|명령어?|조회|확인|삭제|생성|목록|보기|수정|변경|추가|제거|종료|시작|중지|재시작|실행|적용|배포|접속|출력|복사|이동|되돌리기|합치기)[:：.]?$/;
const GOAL_EN =
  /^(?:to )?(?:list|show|create|delete|remove|add|get|find|check|start|stop|restart|run|enable|disable|print|count|copy|rename|undo|revert|squash|view|see|display|search|install|uninstall|update|upgrade|set|unset|change|switch|merge|rebase|push|pull|fetch|clone|compress|extract|mount|unmount|kill|watch|follow|edit|apply|scale|roll back|expose|generate|export|import|dump|restore|save|load|stash|drop|reset|configure|force|skip|stage|unstage|sort|filter|replace|open|close|connect)\b/i;
const TO_DO = /^to (.+?)(?:, (?:run|use|type|execute|enter|try|do)\b.*)?$/i;
const [MAX_LINES, MAX_GOAL] = [2, 90];

/** A short command in a fence, asked by the line above that says what it is for. */
export function suggestCommands(view: NoteView): readonly FoundCard[] {
  return view.blocks.flatMap((block, index): FoundCard[] => {
    const { node } = block;
    const lead = view.blocks[index - 1];
    if (node.type !== 'code' || lead === undefined || block.isNavigation) return [];
    const lines = node.value.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
    if (!SHELL.has((node.lang ?? '').toLowerCase()) || lines.length === 0 || lines.length > MAX_LINES) return [];
    if (!lines.every((line) => COMMAND.test(line.trim()))) return [];
    const goal = goalOf(view, lead);
    if (goal === null) return [];
    const task = TO_DO.exec(goal)?.[1];
    const question = isKorean(goal)
      ? `${goal.replace(/\s?명령어?$/, '')}: 어떤 명령을 쓰는가?`
      : task === undefined
        ? `${goal}: which command?`
        : `How do you ${task}?`;
    const place = { start: lead.start, end: block.end, path: block.path };
    const fields = {
      kind: 'basic',
      question: withContext(question, lead.path),
      answer: `\`\`\`bash\n${lines.join('\n')}\n\`\`\``,
    } as const;
    return [{ reader: 'command', explicit: false, confidence: 0.6, ...place, fields }];
  });
}

function goalOf(view: NoteView, lead: NoteBlock): string | null {
  if (lead.depth === 0 && lead.node.type !== 'paragraph') return null;
  const said = lead.depth > 0 ? lead.title : oneLine(view.text.slice(lead.start, lead.end));
  const goal = withoutNumber(bare(said))
    .replace(/[:：.。]+$/, '')
    .trim();
  if (
    goal.length < 6 ||
    goal.length > MAX_GOAL ||
    !goal.includes(' ') ||
    /[.?!]\s|https?:|다$|\b(?:I|we|my|this|that|it)\b/.test(goal)
  )
    return null;
  return (isKorean(goal) ? GOAL_KO : GOAL_EN).test(goal) ? goal : null;
}
