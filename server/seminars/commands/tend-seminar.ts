import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { forbidden } from '../../platform/core/problems.js';
import { seminarMoved } from '../domain/events.js';
import { windowAt } from '../domain/times.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { CancelRegistration } from './cancel-registration.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { SeminarRepository } from '../db/seminar.repository.js';

interface Input {
  seminarId: string;
}

/**
 * What time alone brings about: applications close, questions nobody answered lapse, and free seats find
 * their people. Whatever a crash left undone is made up for here; running twice changes nothing.
 */
@Injectable()
export class TendSeminar extends Command<Input, LockedSeminar, void> {
  constructor(
    private readonly seating: Seating,
    private readonly cancel: CancelRegistration,
    private readonly seminars: SeminarRepository,
    private readonly registrations: RegistrationRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { seminarId }: Input): Promise<LockedSeminar> {
    return this.seating.lock(tx, seminarId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    locked: LockedSeminar,
    _: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const { seminar } = locked;
    const at = this.now();
    const events: DomainEvent[] = [];
    const audit: AuditRecord[] = [];
    if (seminar.state === 'published' && windowAt(at, seminar) === 'late') {
      const closed = { state: 'closed' as const, version: seminar.version + 1, updatedAt: at };
      await this.seminars.update(tx, seminar.id, closed);
      Object.assign(seminar, closed);
      events.push(seminarMoved(seminar.id, 'published', 'closed'));
      audit.push({
        action: 'seminar.closed',
        recordType: 'seminar',
        recordId: seminar.id,
        changes: { state: { from: 'published', to: 'closed' } },
      });
    }
    for (const id of await this.registrations.findLapsed(tx, seminar.id, at)) {
      await this.cancel.executeIn(tx, { registrationId: id, cause: 'no_answer' }, actor);
    }
    const filled = await this.seating.fill(tx, await this.seating.lock(tx, seminar.id), at);
    return {
      result: undefined,
      events: [...events, ...filled.events],
      audit: [...audit, ...filled.audit],
    };
  }
}
