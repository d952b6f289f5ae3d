import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden, notFound } from '../../platform/core/problems.js';
import { SeminarEntity } from '../db/seminar.entity.js';
import { reminded } from '../domain/events.js';
import { LIVE_STATES } from '../domain/seminar-states.js';
import { dueReminder } from '../domain/times.js';

interface Input {
  seminarId: string;
}

/**
 * Reminds everybody who has a seat, a week, a day and an hour before: once for each time it is set to,
 * and not those who registered after the reminder's moment.
 */
@Injectable()
export class RemindParticipants extends Command<Input, SeminarEntity, number> {
  protected async load(tx: Tx, { seminarId }: Input): Promise<SeminarEntity> {
    const seminar = await tx.findOneBy(SeminarEntity, { id: seminarId });
    if (!seminar) throw notFound();
    return seminar;
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(tx: Tx, seminar: SeminarEntity): Promise<Outcome<number>> {
    const at = this.now();
    const due = seminar.startsAt && dueReminder(at, seminar.startsAt);
    if (!due || !seminar.startsAt || !LIVE_STATES.includes(seminar.state)) {
      return { result: 0, audit: [] };
    }
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO seminar_notice (registration_id, occasion, at)
       SELECT id, $2, $3 FROM seminar_registration
       WHERE seminar_id = $1 AND state = 'confirmed' AND coalesce(promoted_at, created_at) < $4
       ON CONFLICT DO NOTHING RETURNING registration_id AS id`,
      [seminar.id, `${due.kind} ${seminar.startsAt.toISOString()}`, at, due.since],
    );
    if (rows.length === 0) return { result: 0, audit: [] };
    return {
      result: rows.length,
      events: rows.map(({ id }) => reminded({ id, seminarId: seminar.id }, due.kind)),
      audit: {
        action: 'seminar.reminded',
        recordType: 'seminar',
        recordId: seminar.id,
        changes: { reminder: { to: due.kind }, people: { to: rows.length } },
      },
    };
  }
}
