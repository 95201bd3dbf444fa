import type { NoteMatch } from '../../../core/content/match-notes.ts';

const count = (n: number) => n.toLocaleString('ko-KR');
const evidence: { readonly [by in NoteMatch['by']]: (percent: number) => string } = {
  id: () => '노트에 적힌 id가 같은 카드입니다.',
  'same-text': () => '글이 같은 카드입니다.',
  passage: () => '같은 문장에서 나온 카드입니다.',
  similar: (percent) => `글이 ${percent}% 같은 카드입니다.`,
};
const skipped: { readonly [code: string]: string } = {
  'empty-heading': '아래에 내용이 없는 제목',
  'schedule-comment': '다른 앱의 복습 일정. 옮겨 오지 않습니다.',
  'unread-schedule': '카드로 읽지 못한 글 뒤에 있는 다른 앱의 복습 일정. 그 앱에서 기호를 바꾸었을 수 있습니다.',
  'unclosed-details': '닫히지 않은 <details>',
  'no-answer': '질문이나 답이 없는 <details>',
  folded: '접어 두기만 한 <details>',
  'same-card': '덱에 이미 있는 카드',
  'missing-picture': '함께 오지 않았거나 10 MB가 넘는 그림',
};

/** When a note has changed: what became of its cards, and what each import of notes did. */
export const difference = {
  title: '노트가 바뀌었습니다',
  lead: '바뀐 카드를 확인하세요. 따로 고르지 않으면 기억은 그대로 이어집니다.',
  added: '새 카드',
  changed: '바뀐 카드',
  moved: '옮긴 카드',
  gone: '사라진 카드',
  unchanged: '그대로',
  evidence,
  before: '지금 카드',
  after: '바뀐 노트',
  own: '직접 고친 카드입니다. 노트의 같은 곳도 바뀌었습니다.',
  textQuestion: '어느 글로 둘까요?',
  keepOwn: '내가 고친 글 두기',
  takeNote: '노트의 글로 바꾸기',
  passage: '원문',
  scheduleQuestion: '기억은 어떻게 할까요?',
  scheduleForAll: '바뀐 카드 모두, 기억은 어떻게 할까요?',
  schedules: { keep: '그대로', sooner: '오늘 다시 보기', new: '처음부터' },
  schedulesHint: '오늘 다시 보아도 지금까지의 기억은 남습니다. 처음부터를 고르면 새 카드처럼 다시 배웁니다.',
  movedTo: (from: string, to: string) => `${from === '' ? '제목 없음' : from} → ${to === '' ? '제목 없음' : to}`,
  goneQuestion: '노트에서 사라진 카드를 어떻게 할까요?',
  goneSuspend: '쉬게 하기',
  goneSuspendHint: '복습에 나오지 않습니다. 노트에 다시 쓰면 돌아옵니다.',
  goneKeep: '계속 복습하기',
  goneRemove: '삭제하기',
  goneRemoveHint: '카드만 사라지고 기억은 남습니다.',
  apply: '카드에 반영하기',

  report: '가져온 결과',
  outcomes: {
    new: '새 카드',
    kept: '그대로',
    changed: '바뀐 카드',
    moved: '옮긴 카드',
    gone: '사라진 카드',
    lost: '담지 못한 카드',
    skipped: '건너뛴 곳',
  },
  lines: (first: number, last: number) =>
    first === last ? `${count(first)}번째 줄` : `${count(first)}~${count(last)}번째 줄`,
  goneNow: { keep: '계속 복습합니다', suspend: '쉬게 했습니다', remove: '삭제했습니다' },
  skipped,
  nothing: '카드는 바뀌지 않았습니다.',
  download: '결과 내려받기',
};
