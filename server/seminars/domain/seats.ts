/** Where somebody takes part. */
export const MODES = ['onsite', 'online'] as const;
export type Mode = (typeof MODES)[number];

export const MODE_LABELS: Readonly<Record<Mode, string>> = {
  onsite: '会場',
  online: 'オンライン',
};

export const FORMATS = ['onsite', 'online', 'hybrid'] as const;
export type Format = (typeof FORMATS)[number];

export const FORMAT_LABELS: Readonly<Record<Format, string>> = {
  onsite: '会場',
  online: 'オンライン',
  hybrid: '会場とオンライン',
};

/** The seats of one mode. A capacity of null is no limit (the centre's online room holds everybody). */
export interface Seats {
  mode: Mode;
  capacity: number | null;
  booked: number;
}

/** Somebody in the queue of one mode; a group waits for all its seats together. */
export interface Waiting {
  id: string;
  seats: number;
  /** The order of the queue: whoever came first has the lower number. */
  queueNo: number;
}

export const modesOf = (format: Format): readonly Mode[] =>
  format === 'hybrid' ? MODES : [format];

/** How many more can sit down; Infinity without a limit, never below 0. */
export function freeSeats({ capacity, booked }: Pick<Seats, 'capacity' | 'booked'>): number {
  return capacity === null ? Infinity : Math.max(0, capacity - booked);
}

/** Whether so many people get their seats now or wait. */
export function placeFor(
  seats: Pick<Seats, 'capacity' | 'booked'>,
  wanted: number,
): 'confirmed' | 'waitlisted' {
  return wanted <= freeSeats(seats) ? 'confirmed' : 'waitlisted';
}

/**
 * Who moves up into free seats: first come first served, except that a group too big for what is free
 * is passed over and keeps its place — an empty seat helps nobody.
 */
export function whoMovesUp(free: number, queue: readonly Waiting[]): Waiting[] {
  const up: Waiting[] = [];
  let left = free;
  for (const waiting of [...queue].sort((a, b) => a.queueNo - b.queueNo)) {
    if (waiting.seats > left) continue;
    left -= waiting.seats;
    up.push(waiting);
  }
  return up;
}

/** 1 for the next in the queue. */
export function positionIn(queue: readonly Waiting[], queueNo: number): number {
  return 1 + queue.filter((waiting) => waiting.queueNo < queueNo).length;
}

/** The other mode of a hybrid seminar that has seats now: what somebody is offered when theirs is full. */
export function otherModeFor(mode: Mode, wanted: number, all: readonly Seats[]): Mode | null {
  const other = all.find((seats) => seats.mode !== mode && placeFor(seats, wanted) === 'confirmed');
  return other?.mode ?? null;
}
