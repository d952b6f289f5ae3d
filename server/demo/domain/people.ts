import type { Actor, StaffRole } from '../../platform/core/actor.js';

export interface DemoAccount {
  key: string;
  name: string;
  email: string;
  role: StaffRole;
}

/** Who works at the invented desk: one account for each role, and a second member of staff. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { key: 'sakura', name: '架空 さくら', email: 'staff@example.jp', role: 'staff' },
  { key: 'ibuki', name: '架空 いぶき', email: 'staff2@example.jp', role: 'staff' },
  { key: 'shigeru', name: '架空 しげる', email: 'manager@example.jp', role: 'manager' },
  { key: 'makoto', name: '架空 まこと', email: 'admin@example.jp', role: 'admin' },
  { key: 'minori', name: '架空 みのり', email: 'auditor@example.jp', role: 'auditor' },
];

export type StaffActor = Extract<Actor, { kind: 'account' }>;
export type DemoSupporter = Extract<Actor, { kind: 'supporter' }> & { affiliation: string };

/** The people the cases are played with, by the names the demo's files use. */
export interface DemoPeople {
  /** Takes cases in turn, so that both members of staff have some. */
  staffFor(sequence: number): StaffActor;
  supporter(name: string): DemoSupporter;
}
