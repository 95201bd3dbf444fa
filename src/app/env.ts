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

export function newDeviceId(env: Env): DeviceId {
  return deviceId(env.newId());
}
