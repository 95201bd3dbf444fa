import type { settings as ko } from '../ko/settings.ts';

const count = (n: number) => n.toLocaleString('en');

export const settings: typeof ko = {
  title: 'Settings',
  saved: 'Saved.',
  saveFailed: (detail) => `That could not be saved. (${detail})`,

  retentionTitle: 'Desired retention',
  retentionMeans: (percent) => `Cards fall due so that you can recall about ${percent} of 100 when they do.`,
  retentionRange: 'Enter a whole number from 70 to 99.',
  retentionNumber: 'Desired retention (%)',
  retentionLow:
    'Below 80%. There are fewer reviews, but you forget more, and learning again may cost more time than it saves.',
  retentionHigh: 'Above 95%. Reviews grow steeply: a small step up can mean several times as many a day.',

  presetPick: 'Preset to change',
  defaultPreset: 'Default',
  limitsTitle: 'Daily limits',
  newPerDay: 'New cards a day',
  reviewsPerDay: 'Reviews a day',
  newIgnoresReviewLimit: 'New cards do not count against reviews',
  newIgnoresReviewLimitHint: 'When off, a day whose review limit is full brings no new cards.',
  wholeNumber: (min, max) => `Enter a whole number from ${count(min)} to ${count(max)}.`,

  stepsTitle: 'Learning steps',
  learningSteps: 'Learning steps',
  relearningSteps: 'Relearning steps',
  stepsHint:
    'Delays in their order, with spaces between: 1m 10m. s seconds, m minutes, h hours, d days. Left empty, a card goes straight to review.',
  stepsUnreadable: (text) => `“${text}” cannot be read. Write steps like 1m 10m.`,
  stepsOutOfRange: (text) => `“${text}” is out of range. A step takes from one second to one year.`,

  orderTitle: 'Order',
  reviewOrder: 'Review order',
  reviewOrders: {
    due: 'Due first',
    'retrievability-ascending': 'Lowest recall first',
    'retrievability-descending': 'Highest recall first',
    random: 'Random',
  },
  newOrder: 'New card order',
  newOrders: { position: 'As in the deck', random: 'Random' },
  newMix: 'New cards',
  newMixes: { mix: 'Mixed with reviews', before: 'Before reviews', after: 'After reviews' },
  interdayMix: 'Learning cards of earlier days',

  buryTitle: 'Siblings',
  buryHint: 'Cards of one note wait for the next day, so that they do not give each other away.',
  buryNew: 'Bury new siblings',
  buryReviews: 'Bury review siblings',
  buryInterday: 'Bury siblings in learning from earlier days',

  spreadTitle: 'Spreading reviews',
  loadBalance: 'Prefer days with fewer reviews',
  loadBalanceHint:
    'Within the small difference above, the day with fewer cards is chosen. Retention stays nearly the same.',
  easyDays: 'Easy days',
  easyDaysHint: 'Weekdays that should have fewer reviews. Cards that cannot wait are still asked.',
  easyDayKinds: { normal: 'Normal', reduced: 'Reduced', minimum: 'Minimum' },
  easyDaysAll: 'One day has to stay normal.',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],

  advancedTitle: 'More',
  maximumInterval: 'Maximum interval (days)',
  fuzz: 'Spread intervals a little',
  fuzzHint: 'Cards learned on one day do not keep coming back together.',
  leechThreshold: 'Lapses before a card is a leech',
  leechHint: 'A leech is a card that you keep forgetting. 0 turns this off.',
  leechSuspends: 'Suspend leeches',

  studyTitle: 'Study',
  rolloverHour: 'Next day starts at',
  hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
  rolloverHint: 'The study day ends at this hour.',
  learnAhead: 'Learn ahead (minutes)',
  learnAheadHint: 'With nothing else left, learning cards are shown this much early.',
  streak: 'Show study days in a row on Today',
  streakHint: 'It begins anew after a day off. It changes nothing in the schedule.',
  intervalsOnButtons: 'Show intervals on the buttons',

  displayTitle: 'Display',
  language: 'Language',
  languages: { system: 'As the browser', ko: '한국어', en: 'English' },
  theme: 'Theme',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },

  dataTitle: 'Data',
  persisted: 'This browser has agreed not to clear your data.',
  notPersisted: 'When space runs low, the browser may clear your data.',
  persist: 'Ask it not to',
  persistGranted: 'The browser agreed.',
  persistRefused: 'The browser has not agreed yet. It does so once the app is installed or used often.',
  keepSafe:
    'Your log is on this device only. Clearing the browser’s data clears it too, so export everything now and then.',
  used: 'Space used',
  usedOf: (used, quota) => `${used} of ${quota}`,
  unknownSize: 'The browser does not say',
  answers: 'Answers so far',
  answerCount: (n) => count(n),
  storageLoading: 'Reading the state of storage',
  storageFailed: 'The state of storage could not be read.',
  exportAll: 'Export everything',
  exportAllHint: 'Decks, notes, sources, the review log and settings in one file.',
  exporting: 'Writing the file',
  exported: (file) => `${file} is saved.`,
  exportFailed: (detail) => `That could not be exported. (${detail})`,
  importBackup: 'Import a backup',

  aboutTitle: 'About Saegim',
  keyboard: 'Keyboard shortcuts',
  privacy:
    'Nothing leaves this device. No account, no server. Only what you ask of a model you connected yourself is sent to it.',
  version: (version) => `Version ${version}`,
  licence: 'MIT licence',
};
