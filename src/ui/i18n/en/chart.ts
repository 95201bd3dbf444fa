import type { chart as ko } from '../ko/chart.ts';

export const chart: typeof ko = {
  asTable: 'Show as a table',
  copyTable: 'Copy table',
  copied: 'Table copied.',
  copyFailed: (detail: string) => `Not copied. (${detail})`,
};
