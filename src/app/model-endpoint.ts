import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Engine } from './engine.ts';

/** The person's own endpoint. The key stays in this browser: it is in no backup. */
export type ModelEndpoint = {
  /** As the person has written it; `readAddress` tells where that is. */
  readonly address: string;
  readonly model: string;
  /** Empty where none is asked for. */
  readonly key: string;
};

export type ModelSettings = {
  /** null: off, which is how it begins. */
  readonly store: StoreApi<{ readonly endpoint: ModelEndpoint | null }>;
  connect(endpoint: ModelEndpoint): Promise<void>;
  /** Everything about it goes, the key too. */
  forget(): Promise<void>;
  /** As it is stored now: another tab may have forgotten it. */
  read(): Promise<ModelEndpoint | null>;
};

/** The setting that it is stored under. */
export const MODEL_SETTING = 'modelEndpoint';

export function createModelSettings(engine: Pick<Engine, 'loaded'>, ready: Promise<unknown>): ModelSettings {
  const store = createStore<{ endpoint: ModelEndpoint | null }>(() => ({ endpoint: null }));
  const read = async () => {
    const endpoint = endpointIn((await engine.loaded().db.settings.get(MODEL_SETTING))?.value);
    store.setState({ endpoint });
    return endpoint;
  };
  void ready.then(read);
  return {
    store,
    read,
    async connect(endpoint) {
      await engine.loaded().db.settings.put({ key: MODEL_SETTING, value: endpoint });
      store.setState({ endpoint });
    },
    async forget() {
      await engine.loaded().db.settings.delete(MODEL_SETTING);
      store.setState({ endpoint: null });
    },
  };
}

/** A value of another shape counts as none. */
function endpointIn(value: unknown): ModelEndpoint | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('address' in value && 'model' in value && 'key' in value)) return null;
  const { address, model, key } = value;
  if (typeof address !== 'string' || typeof model !== 'string' || typeof key !== 'string') return null;
  return { address, model, key };
}
