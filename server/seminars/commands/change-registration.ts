import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { ConfirmedAddresses, Digests } from '../../identity/index.js';
import { isByHand, type Actor } from '../../platform/core/actor.js';
import { changedFields } from '../../platform/core/audit-record.js';
import {
  email,
  nameLine,
  phone,
  requiredNameLine,
  text,
} from '../../platform/validation/fields.js';
import { conflict, preconditionFailed } from '../../platform/core/problems.js';
import { AddressChanges } from '../services/address-changes.js';
import { registrationChanged } from '../domain/events.js';
import { requireOwn } from '../domain/policy.js';
import { GROUP_MAX, LANGUAGES } from '../domain/registration-schema.js';
import { SEATED_STATES, NOTIFIED_STATES } from '../domain/registration-states.js';
import { freeSeats, MODE_LABELS, MODES } from '../domain/seats.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { RegistrationRepository, type RegistrationRecord } from '../db/registration.repository.js';

/** What may change: somebody else comes, in another way, with more or fewer people. */
export const RegistrationChanges = z
  .strictObject({
    name: requiredNameLine(100),
    kana: nameLine(100).nullable(),
    organisation: nameLine(200).nullable(),
    email,
    phone: phone.nullable(),
    language: z.enum(LANGUAGES),
    mode: z.enum(MODES),
    companions: z.array(z.strictObject({ name: requiredNameLine(100) })).max(GROUP_MAX - 1),
    needs: text(1_000).nullable(),
  })
  .partial()
  .meta({ id: 'RegistrationChanges' });
export type RegistrationChanges = z.output<typeof RegistrationChanges>;

type Target = LockedSeminar & { registration: RegistrationRecord };
interface Input {
  registrationId: string;
  /** The version that was read, or null where a page sends what it shows. */
  version: number | null;
  changes: RegistrationChanges;
}

const PERSONAL = ['name', 'kana', 'organisation', 'email', 'phone', 'companions', 'needs'] as const;

/**
 * Changes the person, the mode or the number of people. Whoever has seats keeps them until they have the
 * new ones: into a mode that is full nobody moves. Whoever waits goes to the end of the other queue.
 */
@Injectable()
export class ChangeRegistration extends Command<Input, Target, RegistrationRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly digests: Digests,
    private readonly addresses: AddressChanges,
    private readonly confirmed: ConfirmedAddresses,
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
    { version, changes }: Input,
    actor: Actor,
  ): Promise<Outcome<RegistrationRecord>> {
    const { registration, seminar } = locked;
    const at = this.now();
    if (version !== null && version !== registration.version) {
      throw preconditionFailed({ version: registration.version });
    }
    const begun = seminar.startsAt !== null && at >= seminar.startsAt;
    if (!NOTIFIED_STATES.includes(registration.state) || (actor.kind === 'link' && begun)) {
      throw conflict('registration-over', 'このお申し込みは、もう変更できません。');
    }
    const fields = Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    ) as Partial<RegistrationRecord>;
    const before = Object.assign({}, registration);
    const seating = await this.reseat(tx, locked, changes);
    const next = {
      ...fields,
      ...seating,
      ...(changes.email !== undefined && { emailDigest: this.digests.email(changes.email) }),
    };
    await this.registrations.change(tx, registration, next, at);
    const followed = await this.addresses.follow(tx, registration, before.email, actor);
    const byStaff = isByHand(actor);
    if (byStaff && changes.email) await this.confirmed.confirm(changes.email, 'staff', tx);
    const filled = await this.seating.fill(tx, locked, at);
    return {
      result: registration,
      events: [
        registrationChanged(registration, registration.version, byStaff),
        ...followed,
        ...filled.events,
      ],
      audit: [
        {
          action: 'registration.changed',
          recordType: 'registration',
          recordId: registration.id,
          changes: changedFields(before, { ...fields, ...seating }, PERSONAL),
        },
        ...filled.audit,
      ],
    };
  }

  /** Moves the seats, or the place in the queue, to the new mode and number. */
  private async reseat(
    tx: Tx,
    locked: Target,
    { mode, companions }: RegistrationChanges,
  ): Promise<Partial<RegistrationRecord>> {
    const { registration } = locked;
    const seats = companions === undefined ? registration.seats : 1 + companions.length;
    const to = mode ?? registration.mode;
    if (to === registration.mode && seats === registration.seats) return {};
    const target = this.seating.of(locked, to);
    if (!SEATED_STATES.includes(registration.state)) {
      if (to === registration.mode && seats <= registration.seats) return { seats };
      return { seats, mode: to, ...(await this.seating.place(tx, target, seats)) };
    }
    const own = to === registration.mode ? registration.seats : 0;
    if (seats > freeSeats(target) + own) {
      throw conflict(
        'mode-full',
        `${MODE_LABELS[to]}の席が足りないため、変更できません。今のお席はそのまま確保しています。`,
      );
    }
    await this.seating.releaseSeats(
      tx,
      this.seating.of(locked, registration.mode),
      registration.seats,
    );
    await this.seating.take(tx, target, seats);
    return { seats, mode: to };
  }
}
