import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { attendanceRecorded } from '../domain/events.js';
import { requireStaff } from '../domain/policy.js';
import { freeSeats, MODES } from '../domain/seats.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { RegistrationRepository, type RegistrationRecord } from '../db/registration.repository.js';

export const CheckInBody = z.strictObject({
  /** Where they really are; where they registered unless said. */
  mode: z.enum(MODES).optional(),
  /** How many of a group came; all of them unless said. */
  seats: z.number().int().min(1).max(20).optional(),
});

type Target = LockedSeminar & { registration: RegistrationRecord };
type Input = z.output<typeof CheckInBody> & { registrationId: string };

/** Somebody is there. Two devices, two clicks: they are there once, from the first time on. */
@Injectable()
export class CheckIn extends Command<Input, Target, RegistrationRecord> {
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
    input: Input,
  ): Promise<Outcome<RegistrationRecord>> {
    const { registration, seminar } = locked;
    const at = this.now();
    const from = registration.state;
    const there = {
      attendedMode: input.mode ?? registration.attendedMode ?? registration.mode,
      attendedSeats: Math.min(input.seats ?? registration.seats, registration.seats),
    };
    if (from === 'attended') return this.again(tx, registration, input, there, at);
    if (seminar.state === 'draft' || seminar.state === 'cancelled') {
      throw conflict('not-held', 'このセミナーは開催されていません。');
    }
    const seats = this.seating.of(locked, registration.mode);
    // Whoever was asked and now stands at the door has answered.
    if (from === 'asked')
      await this.registrations.move(tx, registration, 'confirmed', { askedUntil: null }, at);
    if (from === 'waitlisted' || from === 'no_show') {
      if (freeSeats(seats) < registration.seats) {
        throw conflict('full', '空いている席がありません。席が空いてから受け付けてください。');
      }
      await this.seating.take(tx, seats, registration.seats);
      if (from === 'waitlisted')
        await this.registrations.move(tx, registration, 'confirmed', { queueNo: null }, at);
    }
    await this.registrations.move(tx, registration, 'attended', { ...there, checkedInAt: at }, at);
    return {
      result: registration,
      events: [attendanceRecorded(registration, true)],
      audit: {
        action: 'registration.checked-in',
        recordType: 'registration',
        recordId: registration.id,
        changes: { state: { from, to: 'attended' }, attendedMode: { to: there.attendedMode } },
      },
    };
  }

  /** Already there: only what was said anew about mode or number changes; the time stays the first. */
  private async again(
    tx: Tx,
    registration: RegistrationRecord,
    { mode, seats }: Input,
    there: Pick<RegistrationRecord, 'attendedMode' | 'attendedSeats'>,
    at: Date,
  ): Promise<Outcome<RegistrationRecord>> {
    const same =
      (mode === undefined || mode === registration.attendedMode) &&
      (seats === undefined || there.attendedSeats === registration.attendedSeats);
    if (same) return { result: registration, audit: [] };
    const before = Object.assign({}, registration);
    const next = {
      attendedMode: there.attendedMode,
      attendedSeats: seats === undefined ? registration.attendedSeats : there.attendedSeats,
    };
    await this.registrations.change(tx, registration, next, at);
    return {
      result: registration,
      audit: {
        action: 'registration.attendance-changed',
        recordType: 'registration',
        recordId: registration.id,
        changes: {
          attendedMode: { from: before.attendedMode, to: next.attendedMode },
          attendedSeats: { from: before.attendedSeats, to: next.attendedSeats },
        },
      },
    };
  }
}
