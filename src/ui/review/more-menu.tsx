import { useId, useRef } from 'react';
import type { ReviewCard } from '../../app/review-state.ts';
import { useMessages } from '../i18n/messages.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { FlagPicker } from './flag-picker.tsx';
import styles from './more-menu.module.css';
import type { ReviewAction } from './review-keys.ts';

type Props = {
  readonly card: ReviewCard;
  readonly act: (action: ReviewAction) => void;
  readonly onMenu: (isOpen: boolean) => void;
};

type Item = {
  readonly do: 'edit' | 'info' | 'bury' | 'suspend' | 'mark' | 'keys';
  readonly icon: IconName;
  readonly label: string;
  readonly key: string;
  readonly help?: string;
};

/** Everything that the keys do, for hands without them. A native popover: Esc and a press outside close it. */
export function MoreMenu({ card, act, onMenu }: Props) {
  const words = useMessages().review;
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const items: readonly Item[] = [
    { do: 'edit', icon: 'edit', label: words.edit, key: 'E' },
    { do: 'info', icon: 'info', label: words.info, key: 'I' },
    { do: 'bury', icon: 'bury', label: words.bury, key: '-', help: words.buryHelp },
    { do: 'suspend', icon: 'suspend', label: words.suspend, key: '@' },
    { do: 'mark', icon: 'mark', label: card.marked ? words.unmark : words.mark, key: '*' },
    { do: 'keys', icon: 'keyboard', label: words.keys, key: '?' },
  ];
  const choose = (action: ReviewAction) => {
    menu.current?.hidePopover();
    act(action);
  };
  return (
    <>
      <IconButton label={words.more} popoverTarget={id}>
        <Icon name="more" />
      </IconButton>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={styles.menu}
        onToggle={(event) => onMenu(event.newState === 'open')}
      >
        <ul>
          {items.map((item) => (
            <li key={item.do}>
              <button type="button" className={styles.item} onClick={() => choose({ do: item.do })}>
                <Icon name={item.icon} />
                <span className={styles.label}>
                  {item.label}
                  {item.help === undefined ? null : <small>{item.help}</small>}
                </span>
                <span className={styles.key} aria-hidden="true">
                  {item.key}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <FlagPicker flag={card.flag} onPick={(flag) => choose({ do: 'flag', flag })} />
      </div>
    </>
  );
}
