import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to people who use a screen reader, without moving the focus. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

const STAYS_FOR = 5000;

/**
 * One polite live region for the whole app: it must be in the page before there is something to say. What was said
 * goes after five seconds, so that nobody who reads on comes upon it later.
 */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid((last) => ({ text, turn: last.turn + 1 })), []);
  useEffect(() => {
    if (said.text === '') return;
    const timer = setTimeout(() => setSaid({ text: '', turn: said.turn }), STAYS_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" aria-atomic="true" className="visually-hidden">
        {/* A new element each time, so that the same words twice are heard twice. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}
