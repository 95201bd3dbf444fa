import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerServiceWorker } from '../../src/app/pwa.ts';
import { millis } from '../../src/core/kernel/ids.ts';

const HOUR = 3_600_000;

class FakeWorker extends EventTarget {
  state = 'installing';
  readonly posted: unknown[] = [];
  postMessage(message: unknown) {
    this.posted.push(message);
  }
  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  readonly update = vi.fn(async () => undefined);
  find(worker: FakeWorker) {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
  }
}

afterEach(() => vi.unstubAllGlobals());

function stage(registration: FakeRegistration, register = vi.fn(async () => registration)) {
  const container = Object.assign(new EventTarget(), { register });
  const page = Object.assign(new EventTarget(), {
    baseURI: 'https://host.example/saegim/',
    visibilityState: 'visible',
  });
  const reload = vi.fn();
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { reload });
  let time = 0;
  const events = {
    now: () => millis(time),
    onUpdateReady: vi.fn<(apply: () => void) => void>(),
    onOfflineReady: vi.fn(),
  };
  const look = (at: number) => {
    time = at;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { register, container, reload, events, look };
}

describe('registerServiceWorker', () => {
  let registration: FakeRegistration;
  beforeEach(() => {
    registration = new FakeRegistration();
  });

  it('[PWA-1] says once that the app is ready offline, and offers no update, on the first visit', async () => {
    const worker = new FakeWorker();
    registration.installing = worker;
    const { events, container, reload, register } = stage(registration);
    expect(await registerServiceWorker(events)).toBe(true);
    expect(register).toHaveBeenCalledWith(new URL('https://host.example/saegim/sw.js'), { updateViaCache: 'none' });
    worker.become('installed');
    expect(events.onOfflineReady).not.toHaveBeenCalled();
    worker.become('activated');
    container.dispatchEvent(new Event('controllerchange'));
    expect(events.onOfflineReady).toHaveBeenCalledOnce();
    expect(events.onUpdateReady).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it.each(['waiting already', 'found later'])(
    '[PWA-4] offers a new version that is %s, and reloads once',
    async (when) => {
      registration.active = new FakeWorker();
      const next = new FakeWorker();
      if (when === 'waiting already') registration.waiting = next;
      const { events, container, reload } = stage(registration);
      await registerServiceWorker(events);
      if (when === 'found later') {
        registration.find(next);
        next.become('installed');
      }
      expect(events.onUpdateReady).toHaveBeenCalledOnce();
      expect(next.posted).toEqual([]);

      events.onUpdateReady.mock.calls[0]?.[0]();
      expect(next.posted).toEqual([{ type: 'activate' }]);
      expect(reload).not.toHaveBeenCalled();
      container.dispatchEvent(new Event('controllerchange'));
      container.dispatchEvent(new Event('controllerchange'));
      expect(reload).toHaveBeenCalledOnce();
    },
  );

  it('[PWA-5] does not reload a page whose person has not agreed', async () => {
    registration.active = new FakeWorker();
    registration.waiting = new FakeWorker();
    const { events, container, reload } = stage(registration);
    await registerServiceWorker(events);
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).not.toHaveBeenCalled();
  });

  it('[PWA-11] looks for a new version when the page is seen again, at most once an hour', async () => {
    const { events, look } = stage(registration);
    await registerServiceWorker(events);
    look(HOUR - 1);
    expect(registration.update).not.toHaveBeenCalled();
    look(HOUR);
    look(HOUR + 1);
    expect(registration.update).toHaveBeenCalledOnce();
    look(2 * HOUR);
    expect(registration.update).toHaveBeenCalledTimes(2);
  });

  it('[PWA-12] goes on without a worker where the browser refuses one', async () => {
    const refusing = vi.fn(async () => {
      throw new DOMException('insecure', 'SecurityError');
    });
    expect(await registerServiceWorker(stage(registration, refusing).events)).toBe(false);
    const { events } = stage(registration);
    vi.stubGlobal('navigator', {});
    expect(await registerServiceWorker(events)).toBe(false);
  });
});
