import type { Outlook } from '../../app/memory-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import shared from './memory.module.css';
import styles from './outlook.module.css';

/** Fewer answers say more about the average than about the person. */
const ENOUGH_ANSWERS = 50;

/** What the simulation took from the person, what from the average of many, and what it leaves out. */
export function OutlookBasis({ outlook: { known, answers, ownPace } }: { readonly outlook: Outlook }) {
  const words = useMessages().memory;
  const isNewcomer = !ownPace || answers < ENOUGH_ANSWERS;
  const pace = ownPace ? words.basisPace : words.basisDefaultPace;
  const ratings = answers < ENOUGH_ANSWERS ? words.basisDefaultRatings : words.basisRatings(answers);
  return (
    <>
      {isNewcomer && <p className={shared.warning}>{ownPace ? ratings : pace}</p>}
      <Fold summary={words.how}>
        <ul className={styles.basis}>
          <li>{words.basisCards(known)}</li>
          <li>{pace}</li>
          <li>{ratings}</li>
          <li>{words.basisLeftOut}</li>
        </ul>
      </Fold>
      <div className={shared.buttons}>
        <ButtonLink href="/settings">{words.changeRetention}</ButtonLink>
      </div>
    </>
  );
}
