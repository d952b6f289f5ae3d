import { Intake, RecordHearing, SubmitConsultation } from '../../server/consultations/index.js';
import type { Actor, StaffRole } from '../../server/platform/core/actor.js';
import type { DomainEvent } from '../../server/platform/core/events.js';
import { Problem } from '../../server/platform/core/problems.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission } from '../support/submissions.js';

/** Somebody at the desk. */
export const staff = (role: StaffRole = 'staff'): Actor => ({
  kind: 'account',
  id: '0197a1b2-0000-7000-8000-000000000001',
  name: '架空 職員',
  role,
  via: 'session',
});

export const requesterOf = (consultationId: string): Actor => ({
  kind: 'requester',
  id: consultationId,
});

/** A job, as the runner starts it. */
export const SYSTEM = { kind: 'system', id: 'test' } as const;

export const jobContext = {
  eventId: '1',
  eventType: 'test',
  attempt: 1,
  lastAttempt: false,
  actor: SYSTEM,
};

/** Submits a consultation and gives its id. */
export async function submitCase(app: TestApp, over: Record<string, unknown> = {}) {
  const input = { submission: Intake.parse(submission(over)), idempotencyKey: null };
  return app.get(SubmitConsultation).execute(input, { kind: 'anonymous' });
}

/** A case that has been heard out: in `hearing`, or in `matching` when asked. */
export async function heardCase(
  app: TestApp,
  { readyForMatching = false, ...over }: Record<string, unknown> = {},
): Promise<string> {
  const { id } = await submitCase(app, over);
  const hearing = {
    problem: '受注の転記に時間がかかる',
    goal: '在庫と注文をつなぐ',
    constraints: '予算は少ない',
    firstAdvice: '',
    readyForMatching: readyForMatching === true,
  };
  await app.get(RecordHearing).execute({ id, ...hearing }, staff());
  return id;
}

/** The refusal of something that must be refused. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Events in the outbox about one case, oldest first. */
export function eventsOf(app: TestApp, consultationId: string): Promise<DomainEvent[]> {
  return sql<DomainEvent & Record<string, unknown>>(
    app.database.ownerUrl,
    `SELECT type, payload FROM outbox_event WHERE payload->>'consultationId' = $1 ORDER BY id`,
    [consultationId],
  );
}

export async function eventTypes(app: TestApp, consultationId: string): Promise<string[]> {
  return (await eventsOf(app, consultationId)).map(({ type }) => type);
}

/** Audit actions about one record, oldest first. */
export async function auditOf(app: TestApp, recordId: string): Promise<string[]> {
  const rows = await sql<{ action: string }>(
    app.database.ownerUrl,
    'SELECT action FROM audit_entry WHERE record_id = $1 ORDER BY id',
    [recordId],
  );
  return rows.map(({ action }) => action);
}

/** Timeline kinds of one case, oldest first. */
export async function timelineOf(app: TestApp, consultationId: string): Promise<string[]> {
  const rows = await sql<{ kind: string }>(
    app.database.ownerUrl,
    'SELECT kind FROM timeline_entry WHERE consultation_id = $1 ORDER BY at, id',
    [consultationId],
  );
  return rows.map(({ kind }) => kind);
}
