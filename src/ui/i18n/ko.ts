import { chart } from './ko/chart.ts';
import { common } from './ko/common.ts';
import { difference } from './ko/difference.ts';
import { done } from './ko/done.ts';
import { folders } from './ko/folders.ts';
import { imports } from './ko/imports.ts';
import { library } from './ko/library.ts';
import { memory } from './ko/memory.ts';
import { note } from './ko/note.ts';
import { readers } from './ko/readers.ts';
import { review } from './ko/review.ts';
import { settings } from './ko/settings.ts';
import { shell } from './ko/shell.ts';
import { stats } from './ko/stats.ts';
import { today } from './ko/today.ts';

export const ko = {
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
