import type { ReviewCard } from '../../app/review-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import styles from './review.module.css';
import type { ReviewAction } from './review-keys.ts';

type Props = {
  readonly face: ReviewCard['face'];
  readonly isHinted: boolean;
  readonly act: (action: ReviewAction) => void;
};

/** Below a question whose blanks can show their initials. Once they do it has nothing more to give. */
export function HintButton({ face, isHinted, act }: Props) {
  const words = useMessages().review;
  if (face.hint === null || isHinted) return null;
  return (
    <Button
      look="quiet"
      className={styles.hint}
      aria-keyshortcuts="H"
      // The focus stays on the question, so that the button can go.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => act({ do: 'hint' })}
    >
      {words.hint}
    </Button>
  );
}
