import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { forbidden } from '../../platform/core/problems.js';
import { forgotten } from '../domain/events.js';
import { RETENTION_YEARS } from '../domain/retention.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { ForgetPeople } from '../services/forget-people.js';

const AT_ONCE = 500;

/** When the retention period is over people are taken out of their registrations; the figures stay. */
@Injectable()
export class EraseParticipants extends Command<void, null, number> {
  constructor(
    private readonly people: ForgetPeople,
    private readonly registrations: RegistrationRepository,
  ) {
    super();
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
    const over = await this.registrations.findRetained(tx, last, AT_ONCE);
    if (over.length === 0) return { result: 0, audit: [] };
    const rows = await this.people.of(tx, over, at);
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
