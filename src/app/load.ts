import { collectAnswers } from '../core/insight/answers.ts';
import { countDays, unpackDays } from '../core/insight/day-counts.ts';
import { paceOfAnswers } from '../core/insight/pace.ts';
import { type DeviceId, deviceId } from '../core/kernel/ids.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import { openLive, replayLive } from '../core/memory/live-model.ts';
import type { LogEntry } from '../core/memory/log.ts';
import { columnsOf, countAnswers, type LogColumns } from '../core/memory/log-columns.ts';
import { emptyModel } from '../core/memory/model-rows.ts';
import { isRetract } from '../core/memory/retract.ts';
import { checkPreset } from '../core/review/check-preset.ts';
import { defaultPreset } from '../core/review/default-preset.ts';
import type { Preset } from '../core/review/preset.ts';
import { CONTENT_VERSION } from '../db/content.ts';
import type { Database } from '../db/database.ts';
import { readSegments } from '../db/log.ts';
import { type Opening, readOpening } from '../db/opening.ts';
import { MODEL_VERSION, sameStamp } from '../db/snapshot.ts';
import { decodeSegment } from '../formats/segment.ts';
import { type Env, newDeviceId } from './env.ts';
import { type Loaded, presetsByDeck, stampOf, weightsOfRow } from './loaded.ts';
import { catalogueOf, readOutlines } from './outlines.ts';
import { settingsFrom } from './settings.ts';

const DEVICE = 'device';

/**
 * Reads what is stored: the snapshot and the tail when they fit together, else everything anew.
 * 'damaged' when a sealed segment is not what was written; nothing is changed then.
 */
export async function loadAll(db: Database, env: Env): Promise<Result<Loaded, 'damaged'>> {
  const opening = await readOpening(db);
  const device = await readDevice(db, env, opening);
  const known = withoutModel(db, env, device, opening);
  return openSnapshot(known, opening) ?? replayAll(known, opening);
}

type Known = Omit<
  Loaded,
  'live' | 'catalogue' | 'outlines' | 'isUnsaved' | 'sealedAnswers' | 'sealedDays' | 'sealedPace' | 'lastSeq' | 'lastAt'
>;

function withoutModel(db: Database, env: Env, device: DeviceId, opening: Opening): Known {
  const { settings, decks, presets, lastSegment } = opening;
  const version = settings.find((row) => row.key === CONTENT_VERSION)?.value;
  return {
    db,
    env,
    device,
    decks: new Map(decks.map((deck) => [deck.id, deck])),
    presets: new Map([defaultPreset(), ...presets.map(usable)].map((preset) => [preset.id, preset])),
    settings: settingsFrom(settings),
    dueLoad: null,
    contentVersion: typeof version === 'number' ? version : 0,
    lastSegment: { id: lastSegment?.id ?? 0, checksum: lastSegment?.segment.checksum ?? 0 },
  };
}

/** A preset that cannot schedule (written by another version) is the default one until it is saved anew. */
function usable(preset: Preset): Preset {
  const checked = checkPreset(preset);
  const { id, name, stamp } = preset;
  return checked.ok ? checked.value : { ...defaultPreset(), id, name, stamp };
}

function openSnapshot(known: Known, { snapshot, tail }: Opening): Result<Loaded, never> | undefined {
  if (snapshot === undefined) return undefined;
  const { catalogue } = snapshot;
  const weights = weightsOfRow(catalogue, presetsByDeck({ ...known, catalogue }));
  if (!sameStamp(snapshot.stamp, stampOf({ ...known, catalogue }, MODEL_VERSION))) return undefined;
  const live = openLive(snapshot.base, tail, weights);
  if (!live.ok) return undefined;
  return ok({
    ...known,
    catalogue,
    live: live.value,
    outlines: null,
    isUnsaved: false,
    sealedAnswers: snapshot.answers,
    sealedDays: unpackDays(snapshot.days),
    sealedPace: snapshot.pace,
    ...lastUsed(known, tail, [snapshot]),
  });
}

async function replayAll(known: Known, { tail }: Opening): Promise<Result<Loaded, 'damaged'>> {
  const segments = [];
  for (const { segment } of await readSegments(known.db)) {
    const columns = decodeSegment(segment);
    if (!columns.ok) return fail('damaged');
    segments.push(columns.value);
  }
  const model = emptyModel();
  const outlines = await readOutlines(known.db);
  const catalogue = catalogueOf(outlines, known.decks, model);
  const weights = weightsOfRow(catalogue, presetsByDeck({ ...known, catalogue }));
  const live = replayLive(segments, tail, model.ids, weights);
  const sealed = [...segments, columnsOf(live.early)];
  const answers = collectAnswers(sealed, live.model.rows, null, live.tail.filter(isRetract));
  const sealedAnswers = segments.reduce((sum, segment) => sum + countAnswers(segment), 0);
  return ok({
    ...known,
    catalogue,
    live,
    outlines,
    isUnsaved: true,
    sealedAnswers,
    sealedDays: countDays(answers),
    sealedPace: paceOfAnswers(answers),
    ...lastUsed(
      known,
      tail,
      segments.map((one) => lastIn(one, known.device)),
    ),
  });
}

type Last = { readonly lastSeq: number; readonly lastAt: number };

function lastUsed({ device }: Known, tail: readonly LogEntry[], sealed: readonly Last[]): Last {
  const own = tail.filter((entry) => entry.device === device);
  return {
    lastSeq: Math.max(0, ...own.map(({ seq }) => seq), ...sealed.map(({ lastSeq }) => lastSeq)),
    lastAt: Math.max(0, ...own.map(({ at }) => at), ...sealed.map(({ lastAt }) => lastAt)),
  };
}

function lastIn({ devices, device, seq, at, length }: LogColumns, own: DeviceId): Last {
  const index = devices.indexOf(own);
  let last: Last = { lastSeq: 0, lastAt: 0 };
  for (let i = 0; index !== -1 && i < length; i += 1) {
    if (device[i] !== index) continue;
    last = { lastSeq: Math.max(last.lastSeq, seq[i] ?? 0), lastAt: Math.max(last.lastAt, at[i] ?? 0) };
  }
  return last;
}

/** In one transaction, so that two tabs opened at once agree on one device. */
async function readDevice(db: Database, env: Env, { settings }: Opening): Promise<DeviceId> {
  const stored = settings.find((row) => row.key === DEVICE)?.value;
  if (typeof stored === 'string') return deviceId(stored);
  return db.transaction('rw', db.settings, async () => {
    const row = await db.settings.get(DEVICE);
    if (typeof row?.value === 'string') return deviceId(row.value);
    const device = newDeviceId(env);
    await db.settings.put({ key: DEVICE, value: device });
    return device;
  });
}
