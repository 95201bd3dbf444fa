import { workbench as english } from '../i18n/en/workbench.ts';
import { workbench as korean } from '../i18n/ko/workbench.ts';
import { useLanguage } from '../i18n/messages.ts';

/** The words of the workbench. They come with its screen and not with the first one. */
export function useWorkbenchWords(): typeof korean {
  return useLanguage() === 'ko' ? korean : english;
}
