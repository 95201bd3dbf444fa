import { useState } from 'react';
import type { CollectionState } from '../../app/app.ts';
import { useApp } from '../app-context.ts';
import { formatInstant, formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { ConfirmDialog } from '../parts/dialog.tsx';
import { Sentence } from './sentence.tsx';

type Lost = Extract<CollectionState, { readonly status: 'lost' }>;

/** The browser has emptied the storage: how much was known, and the two ways on. */
export function OpeningLost({ answers, lastAt }: Pick<Lost, 'answers' | 'lastAt'>) {
  const { acceptLoss } = useApp();
  const words = useMessages().shell;
  const language = useLanguage();
  const [isAsking, setIsAsking] = useState(false);
  const body = words.lostBody(formatNumber(answers, language), formatInstant(lastAt, language));
  return (
    <>
      <Sentence title={words.lostTitle} body={`${body} ${words.lostHelp}`}>
        <ButtonLink href="/import" look="primary">
          {words.restore}
        </ButtonLink>
        <Button onClick={() => setIsAsking(true)}>{words.beginAnew}</Button>
      </Sentence>
      {isAsking ? (
        <ConfirmDialog
          title={words.beginAnewTitle}
          body={words.beginAnewBody}
          confirm={words.beginAnew}
          onConfirm={acceptLoss}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  );
}
