import { useEffect, useState } from 'react';
import type { Millis } from '../../core/kernel/ids.ts';
import { useApp } from '../app-context.ts';
import { formatInterval } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { useAnnounce } from '../parts/live-region.tsx';
import styles from './done.module.css';

const LOOKS_EVERY = 5000;

/** Counts down to the next learning card and offers it when it is here. */
export function NextLearning({ at }: { readonly at: Millis }) {
  const { now, review } = useApp();
  const words = useMessages().done;
  const language = useLanguage();
  const announce = useAnnounce();
  const [left, setLeft] = useState(() => at - now());
  const isHere = left <= 0;
  useEffect(() => {
    const look = () => setLeft(at - now());
    look();
    const timer = setInterval(look, LOOKS_EVERY);
    return () => clearInterval(timer);
  }, [at, now]);
  useEffect(() => {
    if (isHere) announce(words.nextNow);
  }, [isHere, announce, words]);
  if (!isHere) return <p>{words.nextIn(formatInterval({ days: 0, seconds: Math.ceil(left / 1000) }, language))}</p>;
  return (
    <div className={styles.here}>
      <p>{words.nextNow}</p>
      <Button look="primary" size="l" onClick={() => void review.goOn()}>
        {words.goOn}
      </Button>
    </div>
  );
}
