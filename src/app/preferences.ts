import { defaultPreset } from '../core/review/default-preset.ts';
import type { Preferences, Settings, StorageInfo } from './app.ts';
import type { Engine } from './engine.ts';
import type { Loaded } from './loaded.ts';
import { nextStamp } from './stamp.ts';

export function createPreferences(engine: Engine): Preferences {
  return {
    async change(settings) {
      const loaded = engine.loaded();
      await loaded.db.settings.bulkPut(Object.entries(settings).map(([key, value]) => ({ key, value })));
      loaded.settings = { ...loaded.settings, ...settings };
      keepForFirstPaint(loaded.settings);
      engine.tell();
    },
    async changePreset(preset) {
      const loaded = engine.loaded();
      const before = loaded.presets.get(preset.id) ?? defaultPreset();
      const next = { ...preset, stamp: nextStamp(loaded) };
      await loaded.db.presets.put(next);
      loaded.presets = new Map(loaded.presets).set(next.id, next);
      // Memory is folded under the weights in force.
      if (before.weights.join() !== next.weights.join()) await engine.load();
      engine.tell();
    },
    storage: () => readStorage(engine.loaded()),
    persist: () => navigator.storage.persist(),
    exportAll: async () => (await import('./backup.ts')).exportEverything(engine.loaded()),
  };
}

/** The script in index.html paints in the right theme and language before anything is loaded. */
export function keepForFirstPaint(settings: Settings): void {
  localStorage.setItem('saegim.theme', settings.theme);
  localStorage.setItem('saegim.language', settings.language);
}

export function countAnswers(loaded: Loaded): number {
  return loaded.sealedAnswers + loaded.live.tail.filter((entry) => entry.kind === 'review').length;
}

async function readStorage(loaded: Loaded): Promise<StorageInfo> {
  const [persisted, estimate] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
  return {
    persisted,
    usedBytes: estimate.usage ?? null,
    quotaBytes: estimate.quota ?? null,
    answers: countAnswers(loaded),
  };
}
