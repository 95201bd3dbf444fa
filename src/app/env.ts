import { type DeviceId, deviceId, type Millis, millis } from '../core/kernel/ids.ts';

/** The only source of time, place and chance: everything else is told. */
export type Env = {
  now(): Millis;
  /** Minutes east of UTC at an instant, by the device's own zone. */
  utcOffset(at: Millis): number;
  newId(): string;
};

export const systemEnv: Env = {
  now: () => millis(Date.now()),
  utcOffset: (at) => -new Date(at).getTimezoneOffset(),
  newId: () => crypto.randomUUID(),
};

/** The date on the calendar here and now, as 2026-11-24. */
export function todayOf(env: Env): string {
  const at = env.now();
  return new Date(at + env.utcOffset(at) * 60_000).toISOString().slice(0, 10);
}

export function newDeviceId(env: Env): DeviceId {
  return deviceId(env.newId());
}
