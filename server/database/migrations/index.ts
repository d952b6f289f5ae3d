import { Foundation1763700000001 } from './001-foundation.js';
import { Consultations1763700000002 } from './002-consultations.js';
import { Supporters1763700000003 } from './003-supporters.js';

/** Every migration, oldest first. Listed by name: a forgotten file is a missing line, not a missing table. */
export const migrations = [
  Foundation1763700000001,
  Consultations1763700000002,
  Supporters1763700000003,
];
