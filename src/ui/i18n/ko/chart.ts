export const chart = {
  asTable: '표로 보기',
  copyTable: '표 복사',
  copied: '표를 복사했습니다.',
  copyFailed: (detail: string) => `복사하지 못했습니다. (${detail})`,
};
