import { Link } from 'wouter';
import { useMessages } from '../i18n/messages.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './shell.module.css';

const PLACES = [
  { href: '/', name: 'today', icon: 'today' },
  { href: '/library', name: 'library', icon: 'decks' },
  { href: '/stats', name: 'stats', icon: 'stats' },
  { href: '/import', name: 'import', icon: 'import' },
  { href: '/settings', name: 'settings', icon: 'settings' },
] as const;

/** A tab bar in thumb reach on a phone, words in the top bar at a desk. */
export function Navigation({ path }: { readonly path: string }) {
  const words = useMessages().shell;
  return (
    <nav aria-label={words.navigation} className={styles.navigation}>
      <ul>
        {PLACES.map(({ href, name, icon }) => {
          const isHere =
            href === '/' ? path === '/' : path.startsWith(href) || (path === '/notes' && href === '/import');
          return (
            <li key={href}>
              <Link href={href} aria-current={isHere ? 'page' : undefined} className={styles.place}>
                <span className={styles.icon}>
                  <Icon name={icon} size={22} />
                </span>
                {words[name]}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
