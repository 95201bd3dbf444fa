import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages.ts';
import styles from './page.module.css';

type Props = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode };

/** The main landmark of a screen with its one h1, which takes the focus when the screen opens. */
export function Page({ title, actions, children }: Props) {
  const heading = useScreenTitle(title);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {actions}
      </header>
      {children}
    </main>
  );
}

/** Names the tab after the screen and gives a ref for the heading that takes the focus once. */
export function useScreenTitle(title: string) {
  const { appName } = useMessages().common;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${appName}`;
  }, [title, appName]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
