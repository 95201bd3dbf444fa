import { Suspense, use, useState } from 'react';
import type { CardInfo } from '../../app/review-state.ts';
import type { CardId } from '../../core/kernel/ids.ts';
import type { Result } from '../../core/kernel/result.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Dialog } from '../parts/dialog.tsx';
import { settle } from '../parts/settle.ts';
import { CardFacts } from './card-facts.tsx';
import { CardLog } from './card-log.tsx';

type Props = { readonly card: CardId; readonly onClose: () => void };

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
      <CardLog log={read.value.log} />
    </>
  );
}
