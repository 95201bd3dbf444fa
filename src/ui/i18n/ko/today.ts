export const today = {
  title: '오늘',
  start: '공부 시작',
  minutes: (minutes: string) => `약 ${minutes}`,
  answered: (count: string) => `오늘 ${count}번 답했습니다`,
  decks: '덱',
  reviewDeck: (name: string) => `${name} 공부 시작`,
  nothingTitle: '오늘 할 공부를 마쳤습니다',
  nothingLeft: '오늘은 더 볼 카드가 없습니다.',
  nextLearning: (time: string) => `다음 학습 카드는 ${time}에 나옵니다.`,
  tomorrow: (fresh: string, review: string) => `내일은 새 카드 ${fresh}장, 복습 카드 ${review}장입니다.`,
  tomorrowNothing: '내일은 나올 카드가 없습니다.',
  recall: {
    above: (days: string, rate: string, target: string) =>
      `지난 ${days}일 동안 물은 카드의 ${rate}를 기억했습니다. 목표인 ${target}보다 높습니다.`,
    near: (days: string, rate: string, target: string) =>
      `지난 ${days}일 동안 물은 카드의 ${rate}를 기억했습니다. 목표인 ${target}에 가깝습니다.`,
    below: (days: string, rate: string, target: string) =>
      `지난 ${days}일 동안 물은 카드의 ${rate}를 기억했습니다. 목표인 ${target}보다 낮습니다.`,
  },
  recallLater: (more: string) => `하루 넘게 지난 카드를 ${more}번 더 복습하면 기억률을 알려 드립니다.`,
  toStats: '통계 보기',
  streak: (days: string) => `${days}일 이어서 공부했습니다.`,
  firstTitle: '노트를 기억에 새기는 곳',
  firstBody:
    '노트에서 뽑은 질문을, 잊을 때쯤 다시 묻습니다. 모든 기록은 이 기기에만 남고 인터넷이 없어도 쓸 수 있습니다.',
  starters: '바로 시작할 수 있는 덱',
  begin: '시작하기',
  beginDeck: (name: string) => `${name} 시작하기`,
  beginning: '덱을 넣고 있습니다',
  added: '덱을 넣었습니다',
  addFailed: (detail: string) => `덱을 넣지 못했습니다. ${detail}`,
  fromNotes: '내 노트로 카드 만들기',
  importOwn: '덱 가져오기',
};
