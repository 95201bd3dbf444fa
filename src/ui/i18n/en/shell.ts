import type { shell as ko } from '../ko/shell.ts';

export const shell: typeof ko = {
  navigation: 'Main menu',
  today: 'Today',
  library: 'Decks',
  stats: 'Statistics',
  import: 'Import',
  settings: 'Settings',
  updateReady: 'A new version is ready.',
  update: 'Switch to it',
  offlineReady: 'Saegim now opens without a network',
  offline: 'Offline',
  errorTitle: 'This screen could not be drawn',
  errorBody: 'What you have stored is untouched. Go to Today, or reload.',
  errorDetail: 'What the browser said',
  toToday: 'Go to Today',
  reload: 'Reload',
  notFoundTitle: 'There is no such screen',
  notFoundBody: 'The address has changed or is wrong.',
  failedTitle: 'Your collection could not be opened',
  failedBlocked: 'Another tab has an older version of Saegim open. Close that tab, then reload.',
  failedNewerVersion: 'A newer version of Saegim wrote this collection. Reload to open the new version.',
  failedUnavailable:
    'This browser does not give access to its storage. Check that this is not a private window and that the device has space left, then reload.',
  failedDamaged:
    'Part of what is stored cannot be read. Nothing has been deleted. If reloading does not help, a backup file can be imported in another browser.',
  lostTitle: 'The collection on this device is empty',
  lostBody: (answers, when) =>
    `There were ${answers} answers up to ${when}, and now there are none. The browser has probably cleared its storage.`,
  lostHelp: 'With a backup file you can bring back everything up to that file.',
  restore: 'Restore from a backup file',
  beginAnew: 'Begin anew',
  beginAnewTitle: 'Begin anew?',
  beginAnewBody: 'You will not be told about the lost answers again. A backup file can still be imported later.',
};
