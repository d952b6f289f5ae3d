import type { Material } from './seminar-schema.js';
import { LIVE_STATES, type SeminarState } from './seminar-states.js';

/** What there is to tell of a seminar. */
export interface Announced {
  state: SeminarState;
  startsAt: Date | null;
  endsAt: Date | null;
  format: string;
  venueName: string | null;
  venueAddress: string | null;
  onlineTool: string | null;
  onlineUrl: string | null;
  materials: readonly Material[];
  recordingUrl: string | null;
  digest: string | null;
}

/** Changes that everybody who registered has to hear of. */
const NOTIFIED_CHANGES = [
  'startsAt',
  'endsAt',
  'format',
  'venueName',
  'venueAddress',
  'onlineTool',
  'onlineUrl',
] as const;

/** Whether people whose calendars hold it have to hear of these changes. */
export function isNews(seminar: Announced, changes: Partial<Announced>): boolean {
  if (!LIVE_STATES.includes(seminar.state)) return false;
  return NOTIFIED_CHANGES.some(
    (field) =>
      changes[field] !== undefined &&
      JSON.stringify(changes[field]) !== JSON.stringify(seminar[field]),
  );
}

/** Whether a hand-out, a recording or the summary is there that was not, and for when. */
export function newMaterials(
  seminar: Announced,
  { materials, recordingUrl, digest }: Partial<Announced>,
): 'before' | 'after' | null {
  const known = new Set(seminar.materials.map(({ url }) => url));
  const fresh = (materials ?? []).filter(({ url }) => !known.has(url));
  if (seminar.state === 'held') {
    const more = (recordingUrl && !seminar.recordingUrl) || (digest && !seminar.digest);
    return fresh.length > 0 || more ? 'after' : null;
  }
  if (!LIVE_STATES.includes(seminar.state)) return null;
  return fresh.some(({ when }) => when === 'before') ? 'before' : null;
}
