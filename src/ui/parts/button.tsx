import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';
type Style = { readonly look?: Look; readonly size?: 'm' | 'l' };

/** At least 44 px high. `plain` has a hairline, `quiet` none. */
export function Button({ look = 'plain', size = 'm', className, ...rest }: ComponentProps<'button'> & Style) {
  return <button type="button" className={classOf(look, size, className)} {...rest} />;
}

/** A link to a screen that looks like a button. */
export function ButtonLink(props: Style & { readonly href: string; readonly children: React.ReactNode }) {
  return (
    <Link href={props.href} className={classOf(props.look ?? 'plain', props.size ?? 'm', undefined)}>
      {props.children}
    </Link>
  );
}

/** A square button that shows an icon; `label` is its name. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <button type="button" aria-label={label} title={label} className={`${styles.icon} ${className ?? ''}`} {...rest} />
  );
}

function classOf(look: Look, size: 'm' | 'l', extra: string | undefined): string {
  return [styles.button, styles[look], size === 'l' ? styles.large : '', extra ?? ''].join(' ').trim();
}
