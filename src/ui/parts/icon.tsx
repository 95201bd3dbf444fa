const PATHS = {
  today:
    'M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  decks: 'M5 8h14v12H5zM7 5h10M9 2h6',
  stats: 'M4 20h16M7 16v-5M12 16V5M17 16v-8',
  import: 'M12 3v11M7.5 10 12 14.5 16.5 10M4 16v4h16v-4',
  export: 'M12 14.5V3M7.5 7.5 12 3l4.5 4.5M4 16v4h16v-4',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  undo: 'M9 5 4 10l5 5M4.5 10H14a5.5 5.5 0 0 1 0 11h-3',
  redo: 'm15 5 5 5-5 5M19.5 10H10a5.5 5.5 0 0 0 0 11h3',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm5 13 4.5 4.5L19 7',
  plus: 'M12 5v14M5 12h14',
  right: 'm9 5 7 7-7 7',
  left: 'm15 5-7 7 7 7',
  down: 'm5 9 7 7 7-7',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  mark: 'm12 4 2.5 5.2 5.7.7-4.2 3.9 1.1 5.7-5.1-2.8-5.1 2.8L8 13.8 3.8 9.9l5.7-.7Z',
  info: 'M12 11v6M12 7.5h.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  bury: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  suspend: 'M8 5v14M16 5v14',
  resume: 'M8 5v14l11-7z',
  warn: 'M12 4 2.8 20h18.4zM12 10v4M12 17h.01',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM16 16l4.5 4.5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  folder: 'M3 6h6l2 2.5h10V19H3z',
  link: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside words, or inside a button that has a label: never read out. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
