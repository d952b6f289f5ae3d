/**
 * The house: rooms by floor (docs/architecture.md draws the same picture). A room imports only
 * rooms on lower floors, never one on its own; upward things travel through outbox events.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ['platform', 'text', 'database'],
  ['outbox', 'jobs', 'audit', 'files', 'centre'],
  ['identity'],
  ['supporters', 'consultations', 'lexicon'],
  ['conversations', 'engagements', 'surveys'],
  ['triage', 'matching'],
  ['seminars'],
  ['notifications', 'search', 'live', 'webhooks', 'kpi', 'privacy'],
  ['portal', 'demo', 'health', 'back-office'],
];

/** Rooms that are drawn and not built yet; the picture says so. */
export const PLANNED: readonly string[] = ['live', 'webhooks'];

/** Rooms whose parts other rooms may import file by file; all others are entered by index.ts. */
export const OPEN_ROOMS: readonly string[] = FLOORS[0] ?? [];

/**
 * Rooms on one floor that may know each other all the same, `who: whom`, with the reason. Keep it
 * short: every line is a hole in the floor.
 */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  // Floor 0 is one toolbox: the database room speaks of clocks and problems.
  database: ['platform', 'text'],
  text: ['platform'],
};

/** What puts the rooms together: not rooms, and imported by nothing but each other. */
export const COMPOSITION: readonly string[] = ['cli', 'embedded'];

/** The floor of a room, or undefined when the table does not know it. */
export function floorOf(room: string): number | undefined {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return floor === -1 ? undefined : floor;
}

/** Packages that tie code to a framework, a database, a queue or the machine. */
export const IMPURE_PACKAGES: readonly RegExp[] = [
  /^@nestjs\//,
  /^(typeorm|pg|bullmq|ioredis|fastify|nodemailer|pino|prom-client|react|react-dom)(\/|$)/,
  /^@fastify\//,
  /^node:(fs|net|http|https|child_process|worker_threads|cluster|dns|tls)(\/|$)/,
];

/** Longest file somebody should have to read. */
export const MAX_LINES = 250;
