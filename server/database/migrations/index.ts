import { Database1763700000061 } from './061-database.js';
import { Outbox1763700000062 } from './062-outbox.js';
import { Audit1763700000063 } from './063-audit.js';
import { Files1763700000064 } from './064-files.js';
import { Identity1763700000065 } from './065-identity.js';
import { Supporters1763700000066 } from './066-supporters.js';
import { Consultations1763700000067 } from './067-consultations.js';
import { Lexicon1763700000068 } from './068-lexicon.js';
import { Conversations1763700000069 } from './069-conversations.js';
import { Engagements1763700000070 } from './070-engagements.js';
import { Surveys1763700000071 } from './071-surveys.js';
import { Triage1763700000072 } from './072-triage.js';
import { Matching1763700000073 } from './073-matching.js';
import { Seminars1763700000074 } from './074-seminars.js';
import { Notifications1763700000075 } from './075-notifications.js';
import { Search1763700000076 } from './076-search.js';
import { Kpi1763700000077 } from './077-kpi.js';
import { Privacy1763700000078 } from './078-privacy.js';
import { Portal1763700000079 } from './079-portal.js';
import { DeadlinesEndWithTheDay1763700000111 } from './111-deadlines-end-with-the-day.js';

/**
 * What 0.9.0 begins with: each room's tables as versions before it had made them step by step, lower
 * floors first. Databases that went those steps are taken over by `adoptBase`.
 */
export const base = [
  Database1763700000061,
  Outbox1763700000062,
  Audit1763700000063,
  Files1763700000064,
  Identity1763700000065,
  Supporters1763700000066,
  Consultations1763700000067,
  Lexicon1763700000068,
  Conversations1763700000069,
  Engagements1763700000070,
  Surveys1763700000071,
  Triage1763700000072,
  Matching1763700000073,
  Seminars1763700000074,
  Notifications1763700000075,
  Search1763700000076,
  Kpi1763700000077,
  Privacy1763700000078,
  Portal1763700000079,
];

/**
 * Every migration, oldest first: new ones are added at the end, with a number from 101 on. Listed by name:
 * a forgotten file is a missing line, not a missing table. What landed is never changed (`tests/upgrade`).
 */
export const migrations = [...base, DeadlinesEndWithTheDay1763700000111];
