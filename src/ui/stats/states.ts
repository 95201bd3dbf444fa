import { useMessages } from '../i18n/messages.ts';

/** Names and colours of what a card can be, the same in every picture. */
export function useStates() {
  const words = useMessages().stats;
  return {
    fresh: { name: words.fresh, color: 'var(--new)' },
    learning: { name: words.learning, color: 'var(--learning)' },
    young: { name: words.young, color: 'var(--chart-young)' },
    mature: { name: words.mature, color: 'var(--chart-mature)' },
    suspended: { name: words.suspended, color: 'var(--line-strong)' },
    backlog: { name: words.backlog, color: 'var(--line-strong)' },
  } as const;
}
