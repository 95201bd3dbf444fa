const count = (n: number) => n.toLocaleString('ko-KR');

export const memory = {
  title: '기억 맞추기',
  lead: '카드를 언제 다시 물을지 정하는 값을 내 기록에 맞추고, 목표 기억률마다 시간이 얼마나 드는지 미리 봅니다.',
  preset: '사전 설정',
  fromSettings: '기억 맞추기 열기',
  fromSettingsHint: '내 기록에 맞는 값을 찾고, 목표 기억률마다 드는 시간을 미리 계산합니다.',

  fitTitle: '내 기록에 맞추기',
  fitBody:
    '지금까지 답한 기록에서 얼마나 빨리 잊는지를 다시 재어, 다음에 물을 날을 더 알맞게 잡습니다. 계산은 이 기기 안에서만 하고, 받아들이기 전에는 아무것도 바뀌지 않습니다.',
  fitScope: '맞출 덱',
  fitAll: '모든 덱에 값 하나',
  fitPreset: (name: string) => `사전 설정 ‘${name}’의 덱`,
  fitScopeHint:
    '값 하나가 여러 덱에 두루 맞으면 기록이 많아 더 믿을 만합니다. 과목이 아주 다르면 사전 설정마다 따로 맞추세요. 덱마다 따로 맞추면 기록이 나뉘어 오히려 나빠집니다.',
  fitStart: '맞춰 보기',
  fitAgain: '다시 맞춰 보기',
  fitting: '기록을 읽고 값을 찾는 중입니다',
  fitStop: '그만두기',
  fitFailed: (detail: string) => `맞추지 못했습니다. 바뀐 것은 없습니다. (${detail})`,
  tooFew: (needed: number, have: number) =>
    `아직 기록이 모자랍니다. 하루 이상 지나 답한 기록이 ${count(needed)}번은 있어야 하는데 지금은 ${count(have)}번입니다. 더 공부한 뒤에 다시 맞춰 보세요.`,
  kept: '지금 값이 더 잘 맞습니다.',
  keptBody: (items: number) => `답한 기록 ${count(items)}번으로 맞춰 보았지만 지금 값보다 나은 값을 찾지 못했습니다.`,
  foundBody: (items: number) => `하루 이상 지나 답한 기록 ${count(items)}번에 맞춘 값입니다.`,

  cards: {
    'first-good': '처음부터 맞힌 카드',
    'often-again': '자주 틀리는 카드',
    hard: '어려워하는 카드',
    steady: '꾸준히 맞히는 카드',
    easy: '쉬운 카드',
  },
  /** One of the two may be empty. */
  changes: (sooner: string, later: string) =>
    `${[sooner && `${sooner}는 더 빨리`, later && `${later}는 더 늦게`].filter(Boolean).join(', ')} 다시 묻습니다.`,
  thanNow: '지금보다',
  thanBefore: '전보다',
  mostSooner: (than: string) => `거의 모든 카드를 ${than} 더 빨리 다시 묻습니다.`,
  mostLater: (than: string) => `거의 모든 카드를 ${than} 더 늦게 다시 묻습니다.`,
  allSooner: (than: string) => `어떤 카드든 ${than} 더 빨리 다시 묻습니다.`,
  allLater: (than: string) => `어떤 카드든 ${than} 더 늦게 다시 묻습니다.`,
  nothingChanges: '어떤 카드든 복습간격은 거의 그대로입니다.',
  effectsTitle: '다음 복습까지의 간격',
  effectsCard: '카드',
  former: '이전 값',
  now: '지금 값',
  fresh: '새 값',

  quality: '예측이 얼마나 맞는지',
  logLoss: '로그 손실',
  rmse: '예측과 실제의 차이(RMSE)',
  qualityHint: '둘 다 낮을수록 떠올릴지 못 떠올릴지를 더 잘 맞힌 것입니다.',
  logLossDecides: '둘이 엇갈리면 로그 손실을 보고 정합니다.',
  laterBetter: (items: number, before: string, after: string) =>
    `가장 최근 기록 ${count(items)}번을 감추고 그 앞의 기록만으로 맞춘 값으로 미리 맞혀 보아도 로그 손실이 ${before}에서 ${after}로 줄었습니다. 앞으로의 복습에도 맞으리라고 볼 만합니다.`,
  laterWorse: (items: number, before: string, after: string, isTaken: boolean) =>
    `가장 최근 기록 ${count(items)}번을 감추고 그 앞의 기록만으로 맞춘 값으로 미리 맞혀 보니 나아지지 않았습니다(로그 손실 ${before}에서 ${after}). 기록이 더 쌓일 때까지 ${isTaken ? '이전 값을 쓰는' : '지금 값을 두는'} 편이 낫습니다.`,
  firstOnly: (items: number) =>
    `기록이 ${count(items)}번뿐이라 처음 배운 카드의 간격 네 가지만 맞췄습니다. 나머지는 지금 값 그대로입니다.`,
  fewItems: (items: number, enough: number) =>
    `기록이 ${count(items)}번으로 적은 편이라 우연에 흔들릴 수 있습니다. ${count(enough)}번이 넘으면 최근 기록으로 따로 시험해 봅니다.`,

  calibrationTitle: (before: string, after: string, isTaken: boolean) =>
    `예측이 실제와 평균 ${before} 어긋났고, ${isTaken ? '지금' : '새'} 값으로는 ${after}입니다.`,
  calibrationTitleOne: (now: string) => `예측이 실제와 평균 ${now} 어긋났습니다.`,
  calibrationLater: '기록이 더 쌓이면 예측과 실제를 그려 보입니다.',
  calibrationNote:
    '가로는 예측, 세로는 실제입니다. 대각선에 가까울수록 잘 맞고, 옅은 띠는 우연을 헤아린 95% 범위입니다.',
  points: (value: string) => `${value}%p`,
  perfect: '꼭 맞는 예측',
  predicted: '예측',
  actual: '실제',
  between: '95% 범위',
  answers: '답한 횟수',
  times: (n: number) => `${count(n)}번`,
  calibrationSpot: (predicted: string, actual: string, n: number) =>
    `예측 ${predicted} · 실제 ${actual} · ${count(n)}번`,

  take: '이 값 쓰기',
  taking: '새 값을 쓰고 있습니다. 이미 잡힌 복습 날짜는 그대로입니다.',
  tookIt: '새 값을 쓰기 시작했습니다',
  keep: '지금 값 유지',
  undoTake: '이전 값으로 되돌리기',
  tookBack: '이전 값으로 되돌렸습니다',
  weightsBack: (date: string) => `${date}에 새 값으로 바꾸었습니다.`,
  actionFailed: (detail: string) => `하지 못했습니다. 바뀐 것은 없습니다. (${detail})`,
  weights: '값 21개 보기',

  movesTitle: '복습 날짜 다시 잡기',
  movesBody:
    '값이나 목표 기억률을 바꾸어도 이미 잡힌 날짜는 그대로이고, 다음에 답할 때부터 새로 잡습니다. 원하면 지금 한꺼번에 다시 잡을 수 있습니다.',
  movesPreview: '무엇이 바뀌는지 보기',
  movesNone: '지금 값으로 다시 잡아도 바뀌는 날짜가 없습니다.',
  movesCards: (n: number) => `카드 ${count(n)}장의 날짜가 바뀝니다.`,
  moveNow: (n: number) => `카드 ${count(n)}장 날짜 다시 잡기`,
  moved: (n: number) => `카드 ${count(n)}장의 날짜를 다시 잡았습니다`,
  movesBack: (date: string, n: number) => `${date}에 카드 ${count(n)}장의 날짜를 다시 잡았습니다.`,
  undoMove: '날짜 되돌리기',
  movedBack: '날짜를 되돌렸습니다',
  keepDays: '지금 날짜 유지',
  loadTitle: (today: readonly [string, string], mean: readonly [string, string]) =>
    `오늘 돌아오는 카드는 ${today[0]}장에서 ${today[1]}장이 되고, 앞으로 30일은 하루 평균 ${mean[0]}장에서 ${mean[1]}장이 됩니다.`,
  loadNote: '지금 있는 카드가 다음으로 돌아오는 날만 셉니다. 오늘에는 밀린 카드가 들어 있습니다.',
  limited: (perDay: number, days: number, decks: number) =>
    `${decks === 1 ? '' : `한도를 넘는 덱 ${count(decks)}개의 `}하루 한도가 ${decks === 1 ? '' : '합쳐 '}${count(perDay)}장이라, 밀린 카드는 약 ${count(days)}일에 걸쳐 나옵니다.`,
  loadBefore: '다시 잡기 전',
  loadAfter: '다시 잡은 뒤',
  day: '날짜',
  inDays: (n: number) => (n === 0 ? '오늘' : `${n}일 뒤`),
  loadSpot: (day: string, before: string, after: string) => `${day} · ${before}장에서 ${after}장`,

  outlookTitle: '목표 기억률마다 드는 시간',
  outlookBody:
    '지금 익히고 있는 카드에 새 카드를 날마다 더하며 내 값과 내 속도로 반년을 공부하면 어떻게 될지 미리 계산합니다.',
  outlookEmpty: '아직 공부할 카드가 없습니다. 카드가 생기면 여기서 미리 계산해 볼 수 있습니다.',
  retention: '목표 기억률',
  ifRetention: '이 기억률이라면',
  newPerDay: '하루 새 카드',
  newNeverEnd: '새 카드는 계속 있다고 보고 계산합니다.',
  reviewLimit: '하루 복습 한도',
  limitAsSet: (n: number) => `지금 한도 ${count(n)}장`,
  limitNone: '한도 없이',
  reading: '기록을 읽는 중입니다',
  counting: '계산하는 중입니다',
  outlookFailed: '기록을 읽지 못했습니다.',
  raising: (from: string, to: string, minutes: string, isMore: boolean) =>
    `${from}에서 ${to}로 올리면 하루 ${minutes}이 ${isMore ? '더' : '덜'} 듭니다.`,
  lowering: (from: string, to: string, minutes: string, isMore: boolean) =>
    `${from}에서 ${to}로 낮추면 하루 ${minutes}이 ${isMore ? '더' : '덜'} 듭니다.`,
  costsNothing: (from: string, to: string) => `${from}에서 ${to}로 바꾸어도 드는 시간은 거의 같습니다.`,
  at: (retention: string) => `${retention}면`,
  atPresent: (retention: string) => `지금처럼 ${retention}면`,
  takes: (at: string, minutes: string) => `${at} 하루 ${minutes}쯤 듭니다.`,
  held: {
    due: (at: string, limit: string) =>
      `${at} 하루 복습 한도 ${limit}장에 걸려, 제때 묻지 못한 카드가 밀리고 그만큼 더 잊습니다.`,
    new: (at: string, limit: string) => `${at} 하루 복습 한도 ${limit}장에 걸려, 새 카드가 덜 나옵니다.`,
    both: (at: string, limit: string) =>
      `${at} 하루 복습 한도 ${limit}장에 걸려, 새 카드가 덜 나오고 제때 묻지 못한 카드는 밀려 더 잊습니다.`,
  },
  leavesLimit: (from: string, to: string, minutes: string, limit: string) =>
    `지금 설정 ${from}는 하루 복습 한도 ${limit}장에 걸립니다. ${to}면 걸리지 않고 하루 ${minutes}쯤 듭니다.`,
  remembersMore: (n: string) => `반년 뒤 떠올릴 수 있는 카드는 ${n}장 늘어납니다.`,
  remembersLess: (n: string) => `반년 뒤 떠올릴 수 있는 카드는 ${n}장 줄어듭니다.`,
  perDay: '하루 시간',
  reviewsPerDay: '하루 복습',
  remembered: '반년 뒤 기억하는 카드',
  cardsUnit: (n: string) => `${n}장`,
  figure: (n: string) => `${n}장`,
  postponed: (n: string) => `한도 때문에 반년 뒤 카드 ${n}장이 밀려 있게 됩니다.`,
  fewerNew: (n: string) => `복습이 한도를 채워 새 카드는 하루 평균 ${n}장만 나옵니다.`,
  curveTitle: (low: string, high: string) => `목표 기억률이 70%면 하루 ${low}, 99%면 하루 ${high}이 듭니다.`,
  reviewsCurveTitle: (low: string, high: string) => `목표 기억률이 70%면 하루 복습이 ${low}장, 99%면 ${high}장입니다.`,
  rememberedCurveTitle: (low: string, high: string) =>
    `반년 뒤 떠올릴 수 있는 카드는 목표 기억률이 70%면 ${low}장, 99%면 ${high}장입니다.`,
  curveNote: '세로선이 고른 기억률, 점이 지금 설정입니다.',
  limitReached: '복습 한도에 걸림',
  courseTitle: (retention: string, remembered: string) =>
    `${retention}로 반년을 공부하면 떠올릴 수 있는 카드가 ${remembered}장이 됩니다.`,
  loadCurveTitle: (retention: string, first: string, last: string) =>
    `${retention}에서 하루 시간은 첫 주 ${first}에서 마지막 주 ${last}이 됩니다.`,
  week: '주',
  weekNumber: (n: number) => `${n}주`,
  chosen: (retention: string) => `고른 ${retention}`,
  current: (retention: string) => `지금 ${retention}`,
  changeRetention: '설정에서 목표 기억률 바꾸기',
  how: '무엇을 바탕으로 계산했나요',
  basisCards: (known: number) =>
    known === 0
      ? '아직 익힌 카드가 없어 새 카드만으로 계산했습니다.'
      : `지금 익히고 있는 카드 ${count(known)}장에서 시작합니다.`,
  basisPace: '속도는 최근에 답한 시간입니다.',
  basisDefaultPace: '답한 기록이 적어 속도는 여러 사람의 평균(복습 한 번에 14초)으로 보았습니다.',
  basisRatings: (answers: number) =>
    `다시, 어려움, 알맞음, 쉬움을 누르는 비율은 내 기록 ${count(answers)}번에서 왔습니다.`,
  basisDefaultRatings: '버튼을 누르는 비율은 기록이 적은 만큼 여러 사람의 평균에 가깝게 보았습니다.',
  basisLeftOut: '같은 노트 미루기와 날짜의 작은 차이, 일시중단한 카드는 계산에 넣지 않았습니다.',
};
