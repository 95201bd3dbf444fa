import type { ReviewCard } from '../../app/review-state.ts';
import { CardInfoDialog } from '../parts/card-info/card-info-dialog.tsx';
import { KeysDialog } from '../parts/keys-dialog.tsx';
import type { Panel } from './review-actions.ts';

type Props = { readonly panel: Panel; readonly card: ReviewCard | null; readonly onClose: () => void };

/** What is open over the card, if anything is. */
export function ReviewPanel({ panel, card, onClose }: Props) {
  if (panel === 'keys') return <KeysDialog onClose={onClose} />;
  if (card === null) return null;
  if (panel === 'info') return <CardInfoDialog card={card.id} onClose={onClose} />;
  return null;
}
