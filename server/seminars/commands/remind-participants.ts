import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { reminded } from '../domain/events.js';
import { LIVE_STATES } from '../domain/seminar-states.js';
import { dueReminder } from '../domain/times.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { SeminarRepository, type SeminarRecord } from '../db/seminar.repository.js';

interface Input {
  seminarId: string;
}

/**
 * Reminds everybody who has a seat, a week, a day and an hour before: once for each time it is set to,
 * and not those who registered after the reminder's moment.
 */
@Injectable()
export class RemindParticipants extends Command<Input, SeminarRecord, number> {
  constructor(
    private readonly seminars: SeminarRepository,
    private readonly registrations: RegistrationRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { seminarId }: Input): Promise<SeminarRecord> {
    return this.seminars.get(tx, seminarId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(tx: Tx, seminar: SeminarRecord): Promise<Outcome<number>> {
    const at = this.now();
    const due = seminar.startsAt && dueReminder(at, seminar.startsAt);
    if (!due || !seminar.startsAt || !LIVE_STATES.includes(seminar.state)) {
      return { result: 0, audit: [] };
    }
    const occasion = `${due.kind} ${seminar.startsAt.toISOString()}`;
    const times = { at, before: due.since };
    const ids = await this.registrations.noteReminder(tx, seminar.id, occasion, times);
    if (ids.length === 0) return { result: 0, audit: [] };
    return {
      result: ids.length,
      events: ids.map((id) => reminded({ id, seminarId: seminar.id }, due.kind)),
      audit: {
        action: 'seminar.reminded',
        recordType: 'seminar',
        recordId: seminar.id,
        changes: { reminder: { to: due.kind }, people: { to: ids.length } },
      },
    };
  }
}
