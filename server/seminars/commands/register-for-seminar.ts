import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { claimKey } from '../../database/idempotency.js';
import { ConfirmedAddresses, Digests, Links } from '../../identity/index.js';
import { isByHand, type Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, notFound, unprocessable } from '../../platform/core/problems.js';
import { registered } from '../domain/events.js';
import { registrationNumber } from '../domain/numbers.js';
import type { RegistrationBody } from '../domain/registration-schema.js';
import type { RegistrationState } from '../domain/registration-states.js';
import { otherModeFor, type Mode } from '../domain/seats.js';
import { PUBLIC_STATES } from '../domain/seminar-states.js';
import { windowAt } from '../domain/times.js';
import { registrationErrors } from '../services/registration-errors.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { RegistrationRepository, type RegistrationRecord } from '../db/registration.repository.js';
import { SlotWishRepository } from '../db/slot-wish.repository.js';
import { SeminarRepository, type SeminarRecord } from '../db/seminar.repository.js';

export interface RegisterInput {
  seminarId: string;
  registration: RegistrationBody;
  /** From the Idempotency-Key header: the same key and body give the same registration. */
  idempotencyKey: string | null;
  /** Made together with others, for a whole series. */
  seriesApplicationId?: string;
}

/** What whoever registers is told at once. */
export interface RegistrationReceipt {
  id: string;
  number: string;
  status: RegistrationState;
  /** The place in the queue, 1 for the next; null for whoever has their seats. */
  position: number | null;
  /** Their own page; it opens without a password. */
  registrationUrl: string;
  /** The mode that has seats now, where the wished one has none. */
  otherMode: Mode | null;
}

/** Takes in a registration: seats now or a place in the queue, decided under the seminar's lock. */
@Injectable()
export class RegisterForSeminar extends Command<RegisterInput, LockedSeminar, RegistrationReceipt> {
  constructor(
    private readonly seating: Seating,
    private readonly centre: Centre,
    private readonly digests: Digests,
    private readonly links: Links,
    private readonly confirmed: ConfirmedAddresses,
    private readonly registrations: RegistrationRepository,
    private readonly seminars: SeminarRepository,
    private readonly wishes: SlotWishRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { seminarId }: RegisterInput): Promise<LockedSeminar> {
    return this.seating.lock(tx, seminarId);
  }

  /** Anybody may, without an account; a draft does not exist to them. */
  protected authorise(_: Actor, { seminar }: LockedSeminar): void {
    if (!PUBLIC_STATES.includes(seminar.state)) throw notFound();
  }

  protected async handle(
    tx: Tx,
    locked: LockedSeminar,
    { registration, idempotencyKey, seriesApplicationId }: RegisterInput,
    actor: Actor,
  ): Promise<Outcome<RegistrationReceipt>> {
    const { seminar } = locked;
    const at = this.now();
    const id = newId(at.getTime());
    if (idempotencyKey !== null) {
      const earlier = await claimKey(tx, {
        operation: 'seminar.register',
        key: idempotencyKey,
        body: { seminarId: seminar.id, ...registration },
        recordId: id,
        at,
      });
      if (earlier !== null) return this.repeat(tx, earlier, locked);
    }
    requireOpen(seminar, at);
    const errors = registrationErrors(locked, registration, this.centre);
    if (errors.length > 0) throw unprocessable(errors);
    const { mode, companions, email, slotWish } = registration;
    const wanted = 1 + companions.length;
    const seats = this.seating.of(locked, mode);
    const { state, queueNo } = await this.seating.place(tx, seats, wanted);
    const position = await this.seating.position(tx, { seminarId: seminar.id, mode, queueNo });
    const number = registrationNumber(seminar.code, await this.seminars.nextSerial(tx, seminar));
    await this.registrations.insert(tx, {
      id,
      seminarId: seminar.id,
      number,
      state,
      mode,
      seats: wanted,
      queueNo,
      name: registration.name,
      kana: registration.kana,
      organisation: registration.organisation,
      phone: registration.phone,
      language: registration.language,
      needs: registration.needs,
      answers: registration.answers,
      email,
      emailDigest: this.digests.email(email),
      companions,
      consents: this.consents(registration, at),
      firstState: state,
      firstPosition: position,
      seriesApplicationId: seriesApplicationId ?? null,
      createdAt: at,
      updatedAt: at,
    });
    if (slotWish) await this.saveWish(tx, id, seminar.id, slotWish, at);
    const byStaff = isByHand(actor);
    if (byStaff) await this.confirmed.confirm(email, 'staff', tx);
    return {
      result: this.receiptOf(
        { id, number, firstState: state, firstPosition: position, mode, seats: wanted },
        locked.seats,
      ),
      events: [registered({ id, seminarId: seminar.id }, state, byStaff)],
      audit: {
        action: 'registration.received',
        recordType: 'registration',
        recordId: id,
        changes: { seminar: { to: seminar.id }, state: { to: state }, mode: { to: mode } },
      },
    };
  }

  private consents({ language, slotWish }: RegistrationBody, at: Date) {
    const { purposeOfUse, shareWithSupporters } = this.centre.profile.texts;
    const given = { language, givenAt: at.toISOString() };
    return [
      { kind: 'purpose' as const, textVersion: purposeOfUse.version, ...given },
      ...(slotWish
        ? [
            {
              kind: 'shareWithSupporters' as const,
              textVersion: shareWithSupporters.version,
              ...given,
            },
          ]
        : []),
    ];
  }

  private async saveWish(
    tx: Tx,
    registrationId: string,
    seminarId: string,
    wish: NonNullable<RegistrationBody['slotWish']>,
    at: Date,
  ): Promise<void> {
    await this.wishes.insert(tx, {
      registrationId,
      seminarId,
      state: 'waiting',
      title: wish.title,
      body: wish.body,
      themes: wish.themes,
      supporterId: wish.supporterId,
      requesterType: wish.requesterType,
      municipality: wish.municipality,
      createdAt: at,
    });
  }

  /** The answer that the first call with this key got. */
  private async repeat(
    tx: Tx,
    id: string,
    locked: LockedSeminar,
  ): Promise<Outcome<RegistrationReceipt>> {
    const earlier = await this.registrations.get(tx, id);
    return {
      result: this.receiptOf(earlier, locked.seats),
      audit: { action: 'registration.repeated', recordType: 'registration', recordId: id },
    };
  }

  /** What somebody was told first, from the stored registration. */
  receiptOf(first: First, seats: LockedSeminar['seats'] = []): RegistrationReceipt {
    const waits = first.firstState === 'waitlisted';
    return {
      id: first.id,
      number: first.number,
      status: first.firstState,
      position: first.firstPosition,
      registrationUrl: this.links.firstUrl('registration', first.id),
      otherMode: waits ? otherModeFor(first.mode, first.seats, seats) : null,
    };
  }
}

type First = Pick<
  RegistrationRecord,
  'id' | 'number' | 'firstState' | 'firstPosition' | 'mode' | 'seats'
>;

/** @throws Problem 409 saying since when or until when one could apply */
function requireOpen(seminar: SeminarRecord, at: Date): void {
  if (seminar.state === 'cancelled') {
    throw conflict('seminar-cancelled', 'このセミナーは中止になりました。申し訳ありません。');
  }
  const window = windowAt(at, seminar);
  if (window === 'early') {
    throw conflict('not-open-yet', '申込みの受付は、まだ始まっていません。');
  }
  if (seminar.state !== 'published' || window !== 'open') {
    throw conflict(
      'applications-closed',
      '申込みの受付は終わりました。窓口までお問い合わせください。',
    );
  }
}
