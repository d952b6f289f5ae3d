import type { Mode } from './seats.js';

const MINUTE = 60_000;

/** How the talks of a day are laid out. Times are instants; lengths are minutes. */
export interface SlotLayout {
  from: Date;
  to: Date;
  minutes: number;
  breakMinutes: number;
  mode: Mode;
  supporters: readonly string[];
  /** One a supporter who talks on site, in their order; fewer rooms than people means fewer at once. */
  rooms: readonly string[];
}

export interface PlannedSlot {
  supporterId: string;
  startsAt: Date;
  endsAt: Date;
  mode: Mode;
  room: string | null;
}

/** The times of one after the other: length, break, length … as many as fit whole. */
export function timesBetween(
  from: Date,
  to: Date,
  minutes: number,
  breakMinutes: number,
): { startsAt: Date; endsAt: Date }[] {
  const times: { startsAt: Date; endsAt: Date }[] = [];
  const step = (minutes + breakMinutes) * MINUTE;
  for (let at = from.getTime(); at + minutes * MINUTE <= to.getTime(); at += step) {
    times.push({ startsAt: new Date(at), endsAt: new Date(at + minutes * MINUTE) });
  }
  return times;
}

/**
 * Every supporter's slots in the times at which they are there. On site no two share a room, so that
 * whoever has no room left for a time has no slot in it.
 */
export function planSlots(
  layout: SlotLayout,
  isThere: (supporterId: string, startsAt: Date, endsAt: Date) => boolean,
): PlannedSlot[] {
  const { from, to, minutes, breakMinutes, mode, supporters, rooms } = layout;
  const slots: PlannedSlot[] = [];
  for (const times of timesBetween(from, to, minutes, breakMinutes)) {
    const present = supporters.filter((id) => isThere(id, times.startsAt, times.endsAt));
    // A supporter keeps the same room all day where there is one for everybody.
    const roomOf = new Map(supporters.map((id, index) => [id, rooms[index]]));
    const taken = new Set<string>();
    for (const supporterId of present) {
      if (mode === 'online' || rooms.length === 0) {
        slots.push({ supporterId, ...times, mode, room: null });
        continue;
      }
      const own = roomOf.get(supporterId);
      const room =
        own !== undefined && !taken.has(own) ? own : rooms.find((room) => !taken.has(room));
      if (room === undefined) continue;
      taken.add(room);
      slots.push({ supporterId, ...times, mode, room });
    }
  }
  return slots;
}

/** A 個別相談会 is an afternoon, two days at most. */
const LONGEST_MS = 2 * 24 * 3_600_000;

/** Whether talks can be laid out between these times: a slip of the year must not make thousands. */
export const canBeLaidOut = (from: Date, to: Date): boolean =>
  to > from && to.getTime() - from.getTime() <= LONGEST_MS;
