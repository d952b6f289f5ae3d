import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isByHand, type Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { registrationCancelled } from '../domain/events.js';
import { requireOwn } from '../domain/policy.js';
import { SEATED_STATES, type CancelCause } from '../domain/registration-states.js';
import { ReleaseSlot } from './release-slot.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { RegistrationRepository, type RegistrationRecord } from '../db/registration.repository.js';

type Target = LockedSeminar & { registration: RegistrationRecord };

interface Input {
  registrationId: string;
  /** For jobs: nobody answered in time. */
  cause?: CancelCause;
}

/**
 * Somebody cannot come. The seats go to the next in the queue in the same transaction: either both
 * happened or neither. Cancelling again changes nothing.
 */
@Injectable()
export class CancelRegistration extends Command<Input, Target, RegistrationRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly releaseSlot: ReleaseSlot,
    private readonly registrations: RegistrationRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { registrationId }: Input): Promise<Target> {
    return this.seating.lockFor(tx, registrationId);
  }

  protected authorise(actor: Actor, { registration }: Target): void {
    requireOwn(actor, registration.id);
  }

  protected async handle(
    tx: Tx,
    locked: Target,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<RegistrationRecord>> {
    const { registration } = locked;
    const at = this.now();
    const from = registration.state;
    if (from === 'cancelled') return { result: registration, audit: [] };
    if (actor.kind === 'link' && locked.seminar.endsAt && at >= locked.seminar.endsAt) {
      throw conflict('seminar-over', 'このセミナーは終わりました。');
    }
    const cause = input.cause ?? (actor.kind === 'link' ? 'person' : 'desk');
    const gone = { cancelledAt: at, cancelCause: cause, queueNo: null, askedUntil: null };
    await this.registrations.move(tx, registration, 'cancelled', gone, at);
    await this.releaseSlot.ofRegistration(tx, registration.id, actor);
    if (SEATED_STATES.includes(from)) {
      await this.seating.releaseSeats(
        tx,
        this.seating.of(locked, registration.mode),
        registration.seats,
      );
    }
    const filled = await this.seating.fill(tx, locked, at);
    return {
      result: registration,
      events: [registrationCancelled(registration, cause, isByHand(actor)), ...filled.events],
      audit: [
        {
          action: 'registration.cancelled',
          recordType: 'registration',
          recordId: registration.id,
          changes: { state: { from, to: 'cancelled' }, cause: { to: cause } },
        },
        ...filled.audit,
      ],
    };
  }
}
