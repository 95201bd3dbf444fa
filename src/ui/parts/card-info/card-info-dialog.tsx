import { lazy, Suspense, use, useState } from 'react';
import type { CardInfo } from '../../../app/review-state.ts';
import type { CardId } from '../../../core/kernel/ids.ts';
import type { Result } from '../../../core/kernel/result.ts';
import { useApp } from '../../app-context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Dialog } from '../dialog.tsx';
import { settle } from '../settle.ts';
import { CardFacts } from './card-facts.tsx';
import styles from './card-info.module.css';
import { CardLog } from './card-log.tsx';

type Props = { readonly card: CardId; readonly onClose: () => void };

/** Charts come with the first card that has a curve. */
const CurveFigure = lazy(async () => ({ default: (await import('./curve-figure.tsx')).CurveFigure }));

/** What is known about a card, with everything that ever happened to it. */
export function CardInfoDialog({ card, onClose }: Props) {
  const { review } = useApp();
  const words = useMessages().review;
  const [info] = useState(() => settle(review.info(card)));
  return (
    <Dialog title={words.info} onClose={onClose}>
      <Suspense fallback={null}>
        <Info info={info} />
      </Suspense>
    </Dialog>
  );
}

function Info({ info }: { readonly info: Promise<Result<CardInfo, string>> }) {
  const words = useMessages().review;
  const read = use(info);
  if (!read.ok) {
    return (
      <p role="alert">
        {words.infoFailed} <small>{read.error}</small>
      </p>
    );
  }
  return (
    <>
      <CardFacts info={read.value} />
      {read.value.curve !== null && (
        <div className={styles.curve}>
          <CurveFigure curve={read.value.curve} desiredRetention={read.value.desiredRetention} />
        </div>
      )}
      <CardLog log={read.value.log} />
    </>
  );
}
