import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { ConfirmedAddresses, Digests } from '../../identity/index.js';
import { isByHand, type Actor } from '../../platform/core/actor.js';
import { email, nameLine, optional, requiredNameLine } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict } from '../../platform/core/problems.js';
import { attendanceRecorded } from '../domain/events.js';
import { registrationNumber } from '../domain/numbers.js';
import { requireStaff } from '../domain/policy.js';
import { freeSeats, MODE_LABELS, MODES } from '../domain/seats.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { SeminarRepository } from '../db/seminar.repository.js';
import { RegistrationRepository, type RegistrationRecord } from '../db/registration.repository.js';

export const WalkInBody = z.strictObject({
  name: requiredNameLine(100),
  kana: optional(nameLine(100)),
  organisation: optional(nameLine(200)),
  email: optional(email),
  mode: z.enum(MODES).default('onsite'),
  /** The purpose of use was shown at the door. */
  consents: z.strictObject({
    purpose: z.literal(true, '個人情報の利用目的を見せて、同意を得てください。'),
  }),
});

type Input = z.output<typeof WalkInBody> & { seminarId: string };

/** Somebody comes without having registered (当日参加): let in where a seat is free. */
@Injectable()
export class AdmitWalkIn extends Command<Input, LockedSeminar, RegistrationRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly centre: Centre,
    private readonly digests: Digests,
    private readonly confirmed: ConfirmedAddresses,
    private readonly registrations: RegistrationRepository,
    private readonly seminars: SeminarRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { seminarId }: Input): Promise<LockedSeminar> {
    return this.seating.lock(tx, seminarId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    locked: LockedSeminar,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<RegistrationRecord>> {
    const { seminar } = locked;
    const at = this.now();
    if (seminar.state === 'draft' || seminar.state === 'cancelled') {
      throw conflict('not-held', 'このセミナーは開催されていません。');
    }
    const seats = this.seating.of(locked, input.mode);
    if (freeSeats(seats) < 1) {
      throw conflict(
        'full',
        `${MODE_LABELS[input.mode]}は満席です。欠席を記録すると、その席を使えます。`,
      );
    }
    await this.seating.take(tx, seats, 1);
    const { purposeOfUse } = this.centre.profile.texts;
    const registration = await this.registrations.insert(tx, {
      id: newId(at.getTime()),
      seminarId: seminar.id,
      number: registrationNumber(seminar.code, await this.seminars.nextSerial(tx, seminar)),
      state: 'attended',
      firstState: 'attended',
      mode: input.mode,
      seats: 1,
      name: input.name,
      kana: input.kana,
      organisation: input.organisation,
      email: input.email,
      emailDigest: this.digests.email(input.email),
      language: 'ja',
      companions: [],
      answers: {},
      consents: [
        {
          kind: 'purpose',
          textVersion: purposeOfUse.version,
          language: 'ja',
          givenAt: at.toISOString(),
        },
      ],
      walkIn: true,
      checkedInAt: at,
      attendedMode: input.mode,
      attendedSeats: 1,
      createdAt: at,
      updatedAt: at,
      version: 1,
    });
    if (input.email && isByHand(actor)) await this.confirmed.confirm(input.email, 'staff', tx);
    return {
      result: registration,
      events: [attendanceRecorded(registration, true)],
      audit: {
        action: 'registration.walked-in',
        recordType: 'registration',
        recordId: registration.id,
        changes: { seminar: { to: seminar.id }, mode: { to: input.mode } },
      },
    };
  }
}
