import { model as english } from '../i18n/en/model.ts';
import { model as korean } from '../i18n/ko/model.ts';
import { useLanguage } from '../i18n/messages.ts';

/** The words of the person's own model, for the settings and the workbench. */
export function useModelWords(): typeof korean {
  return useLanguage() === 'ko' ? korean : english;
}
