import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { line } from '../../platform/validation/fields.js';
import { nfkc } from '../../platform/validation/normal-form.js';
import { conflict, forbidden, unprocessable } from '../../platform/core/problems.js';
import { forgotten } from '../domain/events.js';
import { ForgetPeople } from '../services/forget-people.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import type { RegistrationRecord } from '../db/registration.repository.js';

export const EraseRegistrationBody = z
  .strictObject({
    /** Typed by whoever erases: nothing brings the person back. */
    number: line(40),
  })
  .meta({ id: 'EraseRegistration' });

type Input = z.output<typeof EraseRegistrationBody> & { registrationId: string };
type Target = LockedSeminar & { registration: RegistrationRecord };

/** Takes somebody who has no case out of their registration when they ask; the figures stay. */
@Injectable()
export class EraseRegistration extends Command<Input, Target, void> {
  constructor(
    private readonly seating: Seating,
    private readonly people: ForgetPeople,
  ) {
    super();
  }

  protected load(tx: Tx, { registrationId }: Input): Promise<Target> {
    return this.seating.lockFor(tx, registrationId);
  }

  protected authorise(actor: Actor, { registration }: Target, { number }: Input): void {
    if (!isStaff(actor, 'manager', 'admin')) throw forbidden();
    if (nfkc(number).trim().toUpperCase() === registration.number) return;
    const detail = '消去すると元に戻せません。確認のため、この申込みの番号を入力してください。';
    throw unprocessable([{ pointer: '/number', code: 'rule', detail }]);
  }

  protected async handle(tx: Tx, target: Target): Promise<Outcome<void>> {
    const { registration, seminar } = target;
    const at = this.now();
    const coming = ['confirmed', 'asked', 'waitlisted'].includes(registration.state);
    const over = seminar.state === 'held' || seminar.state === 'cancelled';
    if (coming && !over) {
      throw conflict('registration-open', '先に申込みを取り消してから、消去してください。');
    }
    const gone = await this.people.of(tx, [registration.id], at);
    return {
      result: undefined,
      events: gone.map(forgotten),
      audit: {
        action: 'registration.erased',
        recordType: 'registration',
        recordId: registration.id,
      },
    };
  }
}
