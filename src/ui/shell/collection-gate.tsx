import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { OpeningFailed } from './opening-failed.tsx';
import { OpeningLost } from './opening-lost.tsx';
import { StaticShell } from './static-shell.tsx';

/** Lets the screens in when the collection is open, and says what is wrong when it cannot be. */
export function CollectionGate({ children }: { readonly children: ReactNode }) {
  const { collection } = useApp();
  const state = useStore(collection);
  const [path] = useLocation();
  switch (state.status) {
    case 'ready':
      return children;
    case 'opening':
      return <StaticShell />;
    case 'failed':
      return <OpeningFailed reason={state.reason} detail={state.detail} />;
    case 'lost':
      // The way back leads through the import.
      return path === '/import' ? children : <OpeningLost answers={state.answers} lastAt={state.lastAt} />;
  }
}
