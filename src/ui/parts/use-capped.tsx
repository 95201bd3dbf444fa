import { type ReactNode, useState } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Button } from './button.tsx';

/** The first `cap` of a long list and a button for as many again; null when all are shown. */
export function useCapped<T>(
  items: readonly T[],
  cap: number,
): { readonly shown: readonly T[]; readonly showMore: ReactNode } {
  const words = useMessages().imports;
  const [limit, setLimit] = useState(cap);
  const rest = items.length - limit;
  const showMore =
    rest > 0 ? (
      <Button look="quiet" onClick={() => setLimit(limit + cap)}>
        {words.andMore(rest)}
      </Button>
    ) : null;
  return { shown: items.slice(0, limit), showMore };
}
