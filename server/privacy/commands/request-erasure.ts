import { Injectable } from '@nestjs/common';
import { addToTimeline, lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { notFound } from '../../platform/core/problems.js';
import { erasureRequested } from '../domain/events.js';
import { ErasureRequestRepository } from '../db/erasure-request.repository.js';

interface Input {
  consultationId: string;
}

/** The requester asks, by the link of their case, that it be erased. Asking twice is asking once. */
@Injectable()
export class RequestErasure extends Command<Input, CaseRecord, void> {
  constructor(private readonly requests: ErasureRequestRepository) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor, target: CaseRecord): void {
    if (actor.kind !== 'requester' || actor.id !== target.id) throw notFound();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    _input: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const where = { consultationId: target.id };
    const earlier = await this.requests.find(tx, where);
    if (earlier?.settledAt === null) return { result: undefined, audit: [] };
    const at = this.now();
    await this.requests.save(tx, { ...where, requestedAt: at, settledAt: null });
    await addToTimeline(tx, target.id, { kind: 'erasure-requested' }, actor, at);
    return {
      result: undefined,
      events: [erasureRequested(target.id)],
      audit: { action: 'erasure.requested', recordType: 'consultation', recordId: target.id },
    };
  }
}
