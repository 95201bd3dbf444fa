const count = (n: number) => n.toLocaleString('ko-KR');

export const imports = {
  title: '가져오기',
  lead: 'JSON 덱 파일이나 새김 백업을 고르세요. 무엇이 바뀌는지 먼저 보여 드립니다.',
  pick: '파일 고르기',
  dropHint: '앱 어디에나 파일을 끌어다 놓아도 됩니다.',
  pasteLabel: '덱 JSON 붙여넣기',
  pastePlaceholder: '[{ "question": "…", "answer": "…" }]',
  readPasted: '미리 보기',
  dropTitle: '놓으면 가져오기를 미리 보여 드립니다',
  formatHelp:
    '{question, answer} 또는 {front, back}의 배열도 됩니다. id가 없어도 다시 가져올 때 같은 노트로 알아봅니다.',

  reading: (file: string) => `${file} 읽는 중`,
  readingPasted: '붙여넣은 글을 읽는 중',
  writing: '저장하는 중',
  pastedName: '붙여넣은 글',

  previewTitle: '가져오기 미리 보기',
  memoryStays: '지금까지의 복습 기록은 바뀌지 않습니다.',
  newDeck: '새 덱',
  added: '새 노트',
  changed: '바뀐 노트',
  unchanged: '그대로',
  moved: '옮겨 온 노트',
  movedHint: '다른 덱에 있던 노트입니다. 기억은 그대로 따라옵니다.',
  detailsChanged: '덱의 이름, 설명 또는 원문이 바뀝니다.',
  gone: '파일에 없는 노트',
  countOf: (n: number) => `${count(n)}개`,
  before: '지금',
  after: '가져올 내용',
  goneQuestion: '파일에 없는 노트를 어떻게 할까요?',
  goneKeep: '남겨 두기',
  goneRemove: '삭제하기',
  goneRemoveHint: '노트만 사라지고 기억은 남습니다.',
  andMore: (n: number) => `그 밖에 ${count(n)}개`,
  warnings: (n: number) => `살펴볼 것 ${count(n)}가지`,
  sameNotes: '노트는 이미 모두 같습니다. 바뀌는 노트가 없습니다.',
  apply: '가져오기',

  backupTitle: '새김 백업',
  backupFrom: (date: string) => `${date}에 내보낸 백업`,
  backupDecks: '덱',
  backupNotes: '노트',
  backupAnswers: '기록',
  backupNewAnswers: '여기에 없는 기록',
  backupMerges: '지금 있는 것과 합칩니다. 같은 백업을 두 번 가져와도 한 번과 같습니다.',

  refusedTitle: '가져올 수 없습니다',
  nothingStored: '아무것도 저장하지 않았습니다. 고친 뒤 다시 가져오세요.',
  moreProblems: (n: number) => `이 밖에도 ${count(n)}가지가 더 있습니다.`,
  lineColumn: (line: number, column: number) => `${count(line)}번째 줄 ${count(column)}번째 글자`,
  line: (line: number) => `${count(line)}번째 줄`,
  wholeFile: '파일 전체',
  tryAnother: '다른 파일 고르기',

  doneTitle: '가져왔습니다',
  doneDeck: (added: number, changed: number, removed: number) =>
    [
      added > 0 ? `새 노트 ${count(added)}개` : '',
      changed > 0 ? `바뀐 노트 ${count(changed)}개` : '',
      removed > 0 ? `삭제한 노트 ${count(removed)}개` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || '바뀐 것 없음',
  doneEntries: (n: number) => `복습 기록 ${count(n)}개를 더했습니다.`,
  undoneTitle: '가져오기를 되돌렸습니다',
  undoneBody: '가져오기 전과 같습니다.',
  start: '공부 시작',
  importMore: '더 가져오기',

  failedTitle: '끝내지 못했습니다',
  failedBody: '아무것도 바뀌지 않았습니다. 원래 있던 것은 그대로입니다.',
  failedDetail: (detail: string) => `브라우저 메시지: ${detail}`,
  startOver: '다시 고르기',
};
