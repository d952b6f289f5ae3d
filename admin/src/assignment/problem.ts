import type { AssignmentQuestion } from '../api/ranking.js';

/** What staff put in; ids of cases and supporters, clock times of the day. */
export interface Setting {
  requests: string[];
  /** Supporter → how many requests, and the slots they cannot come to. */
  supporters: Record<string, { capacity: number; away: string[] }>;
  timed: boolean;
  from: string;
  to: string;
  minutes: number;
  /** Rooms or lines side by side. */
  places: number;
  fair: boolean;
  seconds: number;
}

export interface Pair {
  requestId: string;
  supporterId: string;
}
export interface Decisions {
  pinned: Pair[];
  forbidden: (Pair & { reason: string })[];
}

export const FIRST_SETTING: Setting = {
  requests: [],
  supporters: {},
  timed: true,
  from: '10:00',
  to: '16:00',
  minutes: 60,
  places: 2,
  fair: true,
  seconds: 10,
};

export const samePair = (a: Pair, b: Pair): boolean =>
  a.requestId === b.requestId && a.supporterId === b.supporterId;

const MOST_SLOTS = 100;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The starting times of the day's slots; a slot that would end too late is none. */
export const slotsOf = ({ timed, from, to, minutes }: Setting): string[] => {
  const slots: string[] = [];
  if (!timed || minutes < 5) return slots;
  for (let at = minutesOf(from); at + minutes <= minutesOf(to); at += minutes) {
    if (slots.length < MOST_SLOTS) slots.push(clock(at));
  }
  return slots;
};

/** What the solver is asked. Without times only capacities count: as many slots as anybody can take. */
export const questionOf = (
  setting: Setting,
  { pinned, forbidden }: Decisions,
  whyNot: Pair | null = null,
): AssignmentQuestion => {
  const chosen = Object.entries(setting.supporters);
  const most = Math.max(1, ...chosen.map(([, { capacity }]) => capacity));
  const times = setting.timed
    ? slotsOf(setting)
    : Array.from({ length: most }, (_, i) => `#${String(i + 1)}`);
  const places = setting.timed ? setting.places : 50;
  return {
    slots: times.map((id) => ({ id, places })),
    supporters: chosen.map(([id, { capacity, away }]) => ({
      id,
      capacity,
      slots: times.filter((time) => !away.includes(time)),
    })),
    requests: setting.requests.map((id) => ({ id, slots: null })),
    pinned: pinned.filter(
      ({ requestId, supporterId }) =>
        setting.requests.includes(requestId) && supporterId in setting.supporters,
    ),
    forbidden,
    whyNot,
    fair: setting.fair,
    seconds: setting.seconds,
  };
};
