import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import type { UpdateState } from './app/app.ts';
import { createApp } from './app/create-app.ts';
import { systemEnv } from './app/env.ts';
import { registerServiceWorker } from './app/pwa.ts';
import { Database } from './db/database.ts';
import { Root } from './ui/root.tsx';
import { preloadReview } from './ui/routes.tsx';
import './ui/theme.css';

// Opened on a card: its code comes while the database opens. A failure is told when the screen asks for it again.
if (location.hash.startsWith('#/review')) preloadReview().catch(() => undefined);

const update = createStore<UpdateState>(() => ({ ready: false, offlineReady: false }));
let applyUpdate = () => {};

const app = createApp(new Database(), systemEnv, update, () => applyUpdate());
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Root app={app} />);

void registerServiceWorker({
  now: systemEnv.now,
  onUpdateReady(apply) {
    applyUpdate = apply;
    update.setState({ ready: true });
  },
  onOfflineReady: () => update.setState({ offlineReady: true }),
});
