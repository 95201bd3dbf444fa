import { chart } from './en/chart.ts';
import { common } from './en/common.ts';
import { difference } from './en/difference.ts';
import { done } from './en/done.ts';
import { folders } from './en/folders.ts';
import { imports } from './en/imports.ts';
import { library } from './en/library.ts';
import { memory } from './en/memory.ts';
import { note } from './en/note.ts';
import { readers } from './en/readers.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { stats } from './en/stats.ts';
import { today } from './en/today.ts';
import type { Messages } from './messages.ts';

export const en: Messages = {
  common,
  chart,
  shell,
  today,
  review,
  done,
  difference,
  folders,
  library,
  note,
  imports,
  memory,
  settings,
  stats,
  readers,
};
