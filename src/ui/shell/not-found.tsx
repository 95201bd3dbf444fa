import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Sentence } from './sentence.tsx';

export function NotFound() {
  const words = useMessages().shell;
  return (
    <Sentence title={words.notFoundTitle} body={words.notFoundBody}>
      <ButtonLink href="/" look="primary">
        {words.toToday}
      </ButtonLink>
    </Sentence>
  );
}
