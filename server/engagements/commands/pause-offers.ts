import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import { forbidden } from '../../platform/core/problems.js';
import { resumed } from '../domain/pause.js';
import { EngagementRepository, type EngagementRecord } from '../db/engagement.repository.js';

interface Input {
  consultationId: string;
}

/**
 * The clock of an open offer stands still while the desk waits for the requester, and goes on with the
 * business days that were left. Looks at where the case is now: running twice or late is harmless.
 */
@Injectable()
export class PauseOffers extends Command<Input, CaseRecord, void> {
  constructor(
    private readonly centre: Centre,
    private readonly engagements: EngagementRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { id, state }: Pick<CaseRecord, 'id' | 'state'>,
  ): Promise<Outcome<void>> {
    const at = this.now();
    const waiting = state === 'awaiting_requester';
    const offers = await this.engagements.lockOffers(tx, id);
    const audit: AuditRecord[] = [];
    for (const offer of offers) {
      const { pausedAt, deadline, shifts } = offer;
      if (waiting === (pausedAt !== null)) continue;
      // What had ended before the waiting began stays ended.
      if (pausedAt === null && deadline <= at) continue;
      const version = offer.version + 1;
      const changes =
        pausedAt === null ? { pausedAt: at } : this.goOn(deadline, pausedAt, shifts, at);
      await this.engagements.update(tx, offer.id, { ...changes, version });
      audit.push({
        action: pausedAt === null ? 'offer.paused' : 'offer.resumed',
        recordType: 'engagement',
        recordId: offer.id,
      });
    }
    return { result: undefined, audit };
  }

  private goOn(from: Date, pausedAt: Date, shifts: EngagementRecord['shifts'], at: Date) {
    const { deadline, shift } = resumed(from, pausedAt, at, this.centre.calendar);
    return { pausedAt: null, deadline, shifts: [...shifts, shift] };
  }
}
