import type { CollectionState } from '../../app/app.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { Sentence } from './sentence.tsx';

type Failed = Extract<CollectionState, { readonly status: 'failed' }>;

/** The stored collection cannot be opened: why, and what helps. */
export function OpeningFailed({ reason, detail }: Pick<Failed, 'reason' | 'detail'>) {
  const words = useMessages().shell;
  const sentence = {
    blocked: words.failedBlocked,
    'newer-version': words.failedNewerVersion,
    unavailable: words.failedUnavailable,
    damaged: words.failedDamaged,
  }[reason];
  return (
    <Sentence title={words.failedTitle} body={sentence} detail={detail}>
      <Button look="primary" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </Sentence>
  );
}
