import type { ReviewCard } from '../../app/review-state.ts';
import { KeysDialog } from '../parts/keys-dialog.tsx';
import { CardInfoDialog } from './card-info-dialog.tsx';
import type { Panel } from './review-actions.ts';

type Props = { readonly panel: Panel; readonly card: ReviewCard | null; readonly onClose: () => void };

/** What is open over the card, if anything is. */
export function ReviewPanel({ panel, card, onClose }: Props) {
  if (panel === 'keys') return <KeysDialog onClose={onClose} />;
  if (card === null) return null;
  if (panel === 'info') return <CardInfoDialog card={card.id} onClose={onClose} />;
  return null;
}
