import { Injectable } from '@nestjs/common';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/actor.js';
import { fiscalYearOf } from '../../platform/fiscal-year.js';
import { ERASED_LABEL } from '../../platform/personal-table.js';
import { forbidden } from '../../platform/problems.js';
import { ForgetRecipient } from '../../surveys/index.js';
import { FORGOTTEN_REGISTRATION } from '../db/personal-data.js';
import { forgotten } from '../domain/events.js';
import { RETENTION_YEARS } from '../domain/retention.js';

const AT_ONCE = 500;

/** When the retention period is over people are taken out of their registrations; the figures stay. */
@Injectable()
export class ForgetParticipants extends Command<void, null, number> {
  constructor(
    scope: CommandScope,
    private readonly forgetRecipient: ForgetRecipient,
  ) {
    super(scope);
  }

  protected load(): Promise<null> {
    return Promise.resolve(null);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  /** Gives how many were forgotten; call again while it is not zero. */
  protected async handle(tx: Tx): Promise<Outcome<number>> {
    const at = this.now();
    const last = fiscalYearOf(at) - 1 - RETENTION_YEARS;
    const [rows] = await tx.query<[{ id: string; seminarId: string; kind: string }[], number]>(
      `UPDATE seminar_registration AS it SET ${FORGOTTEN_REGISTRATION}, forgotten_at = $2
       FROM seminar WHERE seminar.id = it.seminar_id AND it.id IN (
         SELECT old.id FROM seminar_registration AS old
         JOIN seminar AS event ON event.id = old.seminar_id
         WHERE event.fiscal_year <= $1 AND old.forgotten_at IS NULL LIMIT ${String(AT_ONCE)})
       RETURNING it.id, it.seminar_id AS "seminarId", seminar.kind`,
      [last, at],
    );
    if (rows.length === 0) return { result: 0, audit: [] };
    await tx.query(
      `UPDATE slot_wish SET title = '${ERASED_LABEL}', body = '' WHERE registration_id = ANY($1::uuid[])`,
      [rows.map(({ id }) => id)],
    );
    for (const { id, kind } of rows) {
      await this.forgetRecipient.of(tx, {
        kind: kind === 'training' ? 'training' : 'registration',
        id,
      });
    }
    return {
      result: rows.length,
      events: rows.map(forgotten),
      audit: {
        action: 'registrations.forgotten',
        recordType: 'seminar',
        recordId: '-',
        changes: { people: { to: rows.length }, fiscalYear: { to: last } },
      },
    };
  }
}
