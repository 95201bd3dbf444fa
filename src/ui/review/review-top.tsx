import { Link } from 'wouter';
import type { ReviewState } from '../../app/review-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { IconButton } from '../parts/button.tsx';
import { Counts } from '../parts/counts.tsx';
import { Icon } from '../parts/icon.tsx';
import { useScreenTitle } from '../parts/page.tsx';
import { MoreMenu } from './more-menu.tsx';
import type { ReviewAction } from './review-keys.ts';
import styles from './review-top.module.css';

type Props = {
  readonly state: Extract<ReviewState, { readonly view: 'card' }>;
  readonly canUndo: boolean;
  readonly act: (action: ReviewAction) => void;
  readonly onMenu: (isOpen: boolean) => void;
};

/** The way out, where the card is from, what is left, and what can be done with it. */
export function ReviewTop({ state, canUndo, act, onMenu }: Props) {
  const { common, review: words } = useMessages();
  useScreenTitle(words.title);
  const { card } = state;
  return (
    <header className={styles.top}>
      <Link href="/" className={styles.leave} aria-label={words.leave} title={words.leave}>
        <Icon name="close" />
      </Link>
      <div className={styles.middle}>
        <h1 className={styles.deck}>
          <span className="visually-hidden">{words.title}: </span>
          {card.deck.name}
        </h1>
        <div className={styles.state}>
          <Counts counts={state.counts} current={card.queue} />
          {card.flag === 0 ? null : (
            <span className={styles.flag} style={{ color: `var(--flag-${card.flag})` }}>
              <Icon name="flag" size={16} />
              <span className="visually-hidden">
                {common.flag}: {common.flags[card.flag]}
              </span>
            </span>
          )}
          {card.marked ? (
            <span className={styles.mark} title={words.marked}>
              <Icon name="mark" size={16} />
              <span className="visually-hidden">{words.marked}</span>
            </span>
          ) : null}
        </div>
      </div>
      {canUndo ? (
        <IconButton
          label={common.undo}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act({ do: 'undo' })}
        >
          <Icon name="undo" />
        </IconButton>
      ) : null}
      <MoreMenu card={card} act={act} onMenu={onMenu} />
    </header>
  );
}
