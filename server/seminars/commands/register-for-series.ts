import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { claimKey } from '../../database/idempotency.js';
import type { Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, notFound } from '../../platform/core/problems.js';
import type { SeriesRegistrationBody } from '../domain/registration-schema.js';
import { modesOf } from '../domain/seats.js';
import { windowAt } from '../domain/times.js';
import { RegisterForSeminar, type RegistrationReceipt } from './register-for-seminar.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { SeminarRepository, type SeminarRecord } from '../db/seminar.repository.js';

interface Input {
  seriesId: string;
  registration: SeriesRegistrationBody;
  idempotencyKey: string | null;
}

export interface SeriesReceipt {
  items: (RegistrationReceipt & { seminarId: string })[];
}

/**
 * One form for all seminars of a series that take applications now and can be taken part in this way:
 * each with its own seats or its own place in the queue. Questions of single seminars are left to them.
 */
@Injectable()
export class RegisterForSeries extends Command<Input, SeminarRecord[], SeriesReceipt> {
  constructor(
    private readonly register: RegisterForSeminar,
    private readonly seminars: SeminarRepository,
    private readonly registrations: RegistrationRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { seriesId, registration }: Input): Promise<SeminarRecord[]> {
    const at = this.now();
    const published = await this.seminars.findPublished(tx, seriesId);
    if (published.length === 0) throw notFound();
    return published.filter(
      (seminar) =>
        windowAt(at, seminar) === 'open' &&
        modesOf(seminar.format).includes(registration.mode) &&
        !seminar.questions.some(({ required }) => required),
    );
  }

  protected authorise(): void {
    return;
  }

  protected async handle(
    tx: Tx,
    open: SeminarRecord[],
    { seriesId, registration, idempotencyKey }: Input,
    actor: Actor,
  ): Promise<Outcome<SeriesReceipt>> {
    const at = this.now();
    const applicationId = newId(at.getTime());
    if (idempotencyKey !== null) {
      const body = { seriesId, ...registration };
      const claim = { operation: 'seminar-series.register', key: idempotencyKey, body, at };
      const earlier = await claimKey(tx, { ...claim, recordId: applicationId });
      if (earlier !== null) return this.repeat(tx, earlier, seriesId);
    }
    if (open.length === 0) {
      throw conflict('applications-closed', '今、まとめて申し込めるセミナーはありません。');
    }
    const items: SeriesReceipt['items'] = [];
    for (const seminar of open) {
      const receipt = await this.register.executeIn(
        tx,
        {
          seminarId: seminar.id,
          registration: { ...registration, answers: {}, slotWish: null },
          idempotencyKey: null,
          seriesApplicationId: applicationId,
        },
        actor,
      );
      items.push({ ...receipt, seminarId: seminar.id });
    }
    return {
      result: { items },
      audit: {
        action: 'seminar-series.applied',
        recordType: 'seminar-series',
        recordId: seriesId,
        changes: { registrations: { to: items.length } },
      },
    };
  }

  private async repeat(
    tx: Tx,
    applicationId: string,
    seriesId: string,
  ): Promise<Outcome<SeriesReceipt>> {
    const made = await this.registrations.findOfApplication(tx, applicationId);
    const items = made.map((registration) => ({
      ...this.register.receiptOf(registration),
      seminarId: registration.seminarId,
    }));
    return {
      result: { items },
      audit: {
        action: 'registration.repeated',
        recordType: 'seminar-series',
        recordId: seriesId,
      },
    };
  }
}
