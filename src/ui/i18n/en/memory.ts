import type { memory as ko } from '../ko/memory.ts';

const count = (n: number) => n.toLocaleString('en');
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const cards = (n: number) => `${count(n)} card${n === 1 ? '' : 's'}`;

export const memory: typeof ko = {
  title: 'Tune your memory',
  lead: 'Fit the values that decide when cards come back to your own record, and see what a desired retention costs.',
  preset: 'Preset',
  fromSettings: 'Tune your memory',
  fromSettingsHint: 'Find values that fit your own record, and see the time that each retention takes.',

  fitTitle: 'Fit to your record',
  fitBody:
    'Measures from your answers how fast you forget, so that cards come back at better moments. It is worked out on this device alone, and nothing changes before you accept it.',
  fitScope: 'Decks to fit',
  fitAll: 'One set of values for all decks',
  fitPreset: (name) => `Decks of the preset “${name}”`,
  fitScopeHint:
    'One set for many decks rests on more answers, so it is more reliable. Fit presets apart when their subjects are very different. With separate values for each deck there is less to learn from, and they predict worse.',
  fitStart: 'Fit',
  fitAgain: 'Fit again',
  fitting: 'Reading your record and looking for better values',
  fitStop: 'Stop',
  fitFailed: (detail) => `That did not work. Nothing has changed. (${detail})`,
  tooFew: (needed, have) =>
    `There is too little to go by. It takes ${count(needed)} answers given a day or more after the last; there are ${count(have)} so far. Study some more, then try again.`,
  kept: 'Your present values fit better.',
  keptBody: (items) => `Nothing better was found for ${count(items)} answers.`,
  foundBody: (items) => `Fitted to ${count(items)} answers given a day or more after the last.`,

  cards: {
    'first-good': 'cards known at first',
    'often-again': 'cards you often miss',
    hard: 'cards you find hard',
    steady: 'cards you keep getting right',
    easy: 'easy cards',
  },
  changes: (sooner, later) => {
    const parts = [sooner && `${sooner} come back sooner`, later && `${later}${sooner ? '' : ' come back'} later`];
    return `${capitalized(parts.filter(Boolean).join(', '))}.`;
  },
  thanNow: 'than now',
  thanBefore: 'than before',
  mostSooner: (than) => `Nearly every kind of card comes back sooner ${than}.`,
  mostLater: (than) => `Nearly every kind of card comes back later ${than}.`,
  allSooner: (than) => `Every kind of card comes back sooner ${than}.`,
  allLater: (than) => `Every kind of card comes back later ${than}.`,
  nothingChanges: 'Intervals stay about the same for every kind of card.',
  effectsTitle: 'Time until the next review',
  effectsCard: 'Card',
  former: 'Before',
  now: 'Now',
  fresh: 'New',

  quality: 'How well it predicts your answers',
  logLoss: 'Log loss',
  rmse: 'Predicted against actual (RMSE)',
  qualityHint: 'For both, lower is better.',
  logLossDecides: 'Where the two disagree, log loss decides.',
  laterBetter: (items, before, after) =>
    `With your newest ${count(items)} answers hidden, values fitted to the rest predict them better too: log loss ${before} to ${after}. They can be expected to hold for what comes.`,
  laterWorse: (items, before, after, isTaken) =>
    `With your newest ${count(items)} answers hidden, values fitted to the rest predict them no better (log loss ${before} to ${after}). It is wiser to ${isTaken ? 'go back to the previous values' : 'keep your present values'} until there is more to go by.`,
  firstOnly: (items) =>
    `With only ${count(items)} answers just the four first intervals were fitted. All else is as it was.`,
  fewItems: (items, enough) =>
    `${count(items)} answers are few, so chance has a say. From ${count(enough)} on, the newest are used for a test of their own.`,

  calibrationTitle: (before, after, isTaken) =>
    `Predictions were off by ${before} on average; with the ${isTaken ? 'present' : 'new'} values it is ${after}.`,
  calibrationTitleOne: (now) => `Predictions were off by ${now} on average.`,
  calibrationLater: 'Once there are more answers, a plot will show predicted against actual recall.',
  calibrationNote:
    'Across is predicted, up is actual. The nearer to the diagonal, the better; the pale band allows for chance (95%).',
  points: (value) => `${value} points`,
  perfect: 'Perfect prediction',
  predicted: 'Predicted',
  actual: 'Actual',
  between: '95% range',
  answers: 'Answers',
  times: (n) => count(n),
  calibrationSpot: (predicted, actual, n) => `predicted ${predicted} · actual ${actual} · ${count(n)} answers`,

  take: 'Use these values',
  taking: 'The new values are in use. Due dates that were set already stay as they are.',
  tookIt: 'The new values are in use',
  keep: 'Keep mine',
  undoTake: 'Restore the previous values',
  tookBack: 'The previous values are back',
  weightsBack: (date) => `New values since ${date}.`,
  actionFailed: (detail) => `That did not work. Nothing has changed. (${detail})`,
  weights: 'Show the 21 values',

  movesTitle: 'Reschedule due dates',
  movesBody:
    'New values or another retention move no due date: they count from the next answer on. If you like, you can reschedule all cards at once.',
  movesPreview: 'See what would change',
  movesNone: 'Nothing would change with the present values.',
  movesCards: (n) => `${cards(n)} would get another due date.`,
  moveNow: (n) => `Reschedule ${cards(n)}`,
  moved: (n) => `${cards(n)} rescheduled`,
  movesBack: (date, n) => `${cards(n)} rescheduled on ${date}.`,
  undoMove: 'Restore the due dates',
  movedBack: 'The due dates are back',
  keepDays: 'Keep the dates',
  loadTitle: (today, mean) =>
    `Cards due today go from ${today[0]} to ${today[1]}, over 30 days from ${mean[0]} to ${mean[1]} a day on average.`,
  loadNote: 'Counts when each card comes back next. Today has all that is overdue.',
  limited: (perDay, days, decks) =>
    `${decks === 1 ? 'The daily limit is' : `The daily limits of the ${count(decks)} decks over theirs come to`} ${cards(perDay)}, so what is due will come over about ${count(days)} days.`,
  loadBefore: 'Before',
  loadAfter: 'After',
  day: 'Day',
  inDays: (n) => (n === 0 ? 'Today' : `In ${n} day${n === 1 ? '' : 's'}`),
  loadSpot: (day, before, after) => `${day} · ${before} to ${after}`,

  outlookTitle: 'What each retention costs',
  outlookBody:
    'Half a year of daily study played through: the cards you are learning now, new ones every day, your own values and pace.',
  outlookEmpty: 'There are no cards to study yet. Once there are, you can look ahead here.',
  retention: 'Desired retention',
  ifRetention: 'If retention were',
  newPerDay: 'New cards a day',
  newNeverEnd: 'This assumes that new cards never run out.',
  reviewLimit: 'Reviews a day at most',
  limitAsSet: (n) => `${count(n)}, as set`,
  limitNone: 'no limit',
  reading: 'Reading your record',
  counting: 'Working it out',
  outlookFailed: 'Your record could not be read.',
  raising: (from, to, minutes, isMore) =>
    `Up from ${from} to ${to}, a day takes ${minutes} ${isMore ? 'more' : 'less'}.`,
  lowering: (from, to, minutes, isMore) =>
    `Down from ${from} to ${to}, a day takes ${minutes} ${isMore ? 'more' : 'less'}.`,
  costsNothing: (from, to) => `From ${from} to ${to}, the time hardly changes.`,
  at: (retention) => `At ${retention},`,
  atPresent: (retention) => `At ${retention}, as now,`,
  takes: (at, minutes) => `${at} a day takes about ${minutes}.`,
  held: {
    due: (at, limit) =>
      `${at} you reach the limit of ${limit} reviews a day: cards have to wait, and more of them are forgotten.`,
    new: (at, limit) => `${at} you reach the limit of ${limit} reviews a day: fewer new cards come.`,
    both: (at, limit) =>
      `${at} you reach the limit of ${limit} reviews a day: fewer new cards come, and cards that have to wait are forgotten more.`,
  },
  leavesLimit: (from, to, minutes, limit) =>
    `Your present ${from} reaches the limit of ${limit} reviews a day. At ${to} you stay below it, and a day takes about ${minutes}.`,
  remembersMore: (n) => `In half a year you would recall ${n} more card${n === '1' ? '' : 's'}.`,
  remembersLess: (n) => `In half a year you would recall ${n} fewer card${n === '1' ? '' : 's'}.`,
  perDay: 'Time a day',
  reviewsPerDay: 'Reviews a day',
  remembered: 'Cards recalled in half a year',
  cardsUnit: (n) => `${n} cards`,
  figure: (n) => n,
  postponed: (n) => `The limit would leave ${n} cards waiting after half a year.`,
  fewerNew: (n) => `Reviews fill the limit, so only ${n} new cards a day come on average.`,
  curveTitle: (low, high) => `At a retention of 70% a day takes ${low}, at 99% ${high}.`,
  reviewsCurveTitle: (low, high) => `At a retention of 70% a day has ${low} reviews, at 99% ${high}.`,
  rememberedCurveTitle: (low, high) =>
    `After half a year you can recall ${low} cards at a retention of 70%, ${high} at 99%.`,
  curveNote: 'The line marks what you chose, the dot your present setting.',
  limitReached: 'Review limit reached',
  courseTitle: (retention, remembered) => `Half a year at ${retention} leaves ${remembered} cards that you can recall.`,
  loadCurveTitle: (retention, first, last) =>
    `At ${retention} a day takes ${first} in the first week and ${last} in the last.`,
  week: 'Week',
  weekNumber: (n) => `week ${n}`,
  chosen: (retention) => `${retention}, chosen`,
  current: (retention) => `${retention}, now`,
  changeRetention: 'Change the retention in Settings',
  how: 'What this is based on',
  basisCards: (known) =>
    known === 0
      ? 'You have learnt no cards yet, so only new ones count.'
      : `Begins with the ${cards(known)} you have learnt.`,
  basisPace: 'The pace is that of your latest answers.',
  basisDefaultPace: 'You have answered little so far, so the pace is the average of many people (14 seconds a review).',
  basisRatings: (answers) =>
    `How often you press Again, Hard, Good and Easy comes from ${count(answers)} of your answers.`,
  basisDefaultRatings:
    'How often each button is pressed leans on the average of many people, the more the less you have answered.',
  basisLeftOut: 'Siblings put off, the small spread of days, and suspended cards are left out.',
};
