import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict, gone } from '../../platform/core/problems.js';
import { promoted } from '../domain/events.js';
import { requireOwn } from '../domain/policy.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { CancelRegistration } from './cancel-registration.js';
import { RegistrationRepository, type RegistrationRecord } from '../db/registration.repository.js';

export const AnswerBody = z.strictObject({ comes: z.boolean() });

type Target = LockedSeminar & { registration: RegistrationRecord };
interface Input {
  registrationId: string;
  comes: boolean;
}

/** Somebody who was asked within a day of the start says whether they still come. */
@Injectable()
export class AnswerQuestion extends Command<Input, Target, RegistrationRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly cancel: CancelRegistration,
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
    { registration }: Target,
    { comes, registrationId }: Input,
    actor: Actor,
  ): Promise<Outcome<RegistrationRecord>> {
    const at = this.now();
    if (comes && registration.state === 'confirmed') return { result: registration, audit: [] };
    if (registration.state !== 'asked') {
      throw conflict('not-asked', 'おたずねは終わっています。画面を読み直してください。');
    }
    if (!comes) {
      const result = await this.cancel.executeIn(tx, { registrationId, cause: 'declined' }, actor);
      return { result, audit: [] };
    }
    if (registration.askedUntil && at >= registration.askedUntil) {
      throw gone('question-over', 'お返事の期限が過ぎました。次の方にお席をご案内します。');
    }
    await this.registrations.move(tx, registration, 'confirmed', { askedUntil: null }, at);
    return {
      result: registration,
      events: [promoted(registration)],
      audit: {
        action: 'registration.confirmed',
        recordType: 'registration',
        recordId: registration.id,
        changes: { state: { from: 'asked', to: 'confirmed' } },
      },
    };
  }
}
