import { useEffect } from 'react';
import type { Settings } from '../../app/app.ts';

const COLOURS = { light: '#faf9f6', dark: '#151413' };

/** Keeps the page in the chosen theme, or in the system's as it changes. null leaves what index.html has set. */
export function useTheme(theme: Settings['theme'] | null): void {
  useEffect(() => {
    if (theme === null) return;
    if (theme !== 'system') return show(theme);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => show(dark.matches ? 'dark' : 'light');
    follow();
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, [theme]);
}

function show(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = COLOURS[theme];
  }
}
