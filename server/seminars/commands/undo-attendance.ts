import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { attendanceRecorded } from '../domain/events.js';
import { requireStaff } from '../domain/policy.js';
import { SEATED_STATES } from '../domain/registration-states.js';
import { freeSeats } from '../domain/seats.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { RegistrationRepository, type RegistrationRecord } from '../db/registration.repository.js';

type Target = LockedSeminar & { registration: RegistrationRecord };
interface Input {
  registrationId: string;
  /** `no_show`: they did not come, and their seats are free. `confirmed`: the check-in was a mistake. */
  to: 'no_show' | 'confirmed';
}

/** Records that somebody did not come, or takes a check-in (or an absence) back. */
@Injectable()
export class UndoAttendance extends Command<Input, Target, RegistrationRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly registrations: RegistrationRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { registrationId }: Input): Promise<Target> {
    return this.seating.lockFor(tx, registrationId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    locked: Target,
    { to }: Input,
  ): Promise<Outcome<RegistrationRecord>> {
    const { registration, seminar } = locked;
    const at = this.now();
    const from = registration.state;
    if (from === to) return { result: registration, audit: [] };
    if (to === 'no_show' && seminar.startsAt && at < seminar.startsAt) {
      throw conflict('not-yet', 'まだ始まっていません。欠席は、開始した後に記録してください。');
    }
    const seats = this.seating.of(locked, registration.mode);
    if (to === 'confirmed' && from === 'no_show' && freeSeats(seats) < registration.seats) {
      throw conflict('full', '空いている席がありません。');
    }
    const absent = { checkedInAt: null, attendedMode: null, attendedSeats: null };
    await this.registrations.move(tx, registration, to, absent, at);
    const before = SEATED_STATES.includes(from);
    const after = SEATED_STATES.includes(to);
    if (before && !after) await this.seating.releaseSeats(tx, seats, registration.seats);
    if (!before && after) await this.seating.take(tx, seats, registration.seats);
    return {
      result: registration,
      events: [attendanceRecorded(registration, false)],
      audit: {
        action: to === 'no_show' ? 'registration.no-show' : 'registration.check-in-undone',
        recordType: 'registration',
        recordId: registration.id,
        changes: { state: { from, to } },
      },
    };
  }
}
