import { common } from './ko/common.ts';
import { done } from './ko/done.ts';
import { imports } from './ko/imports.ts';
import { library } from './ko/library.ts';
import { readers } from './ko/readers.ts';
import { review } from './ko/review.ts';
import { settings } from './ko/settings.ts';
import { shell } from './ko/shell.ts';
import { today } from './ko/today.ts';

export const ko = { common, shell, today, review, done, library, imports, settings, readers };
