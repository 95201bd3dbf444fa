import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';

/** The address names a deck that was removed, or that never was. */
export function NoDeck() {
  const words = useMessages().review;
  return (
    <Page title={words.noDeck}>
      <ButtonLink href="/library" look="primary">
        {words.toDecks}
      </ButtonLink>
    </Page>
  );
}
