import type { Schedule } from '../../app/import-state.ts';
import { useMessages } from '../i18n/messages.ts';

const ORDER: readonly Schedule[] = ['keep', 'sooner', 'new'];

export function useScheduleOptions(): readonly { readonly value: Schedule; readonly label: string }[] {
  const { schedules } = useMessages().difference;
  return ORDER.map((value) => ({ value, label: schedules[value] }));
}
