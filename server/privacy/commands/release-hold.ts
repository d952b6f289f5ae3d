import { Injectable } from '@nestjs/common';
import { lockCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { requirePrivacyManager } from '../domain/policy.js';
import { ErasureHoldRepository, type ErasureHoldRecord } from '../db/erasure-hold.repository.js';

interface Input {
  consultationId: string;
  holdId: string;
}

/** Ends a hold; it stays in the list with who ended it. Ending it twice changes nothing. */
@Injectable()
export class ReleaseHold extends Command<Input, ErasureHoldRecord, void> {
  constructor(private readonly holds: ErasureHoldRepository) {
    super();
  }

  protected async load(tx: Tx, { consultationId, holdId }: Input): Promise<ErasureHoldRecord> {
    await lockCase(tx, consultationId);
    return this.holds.get(tx, { id: holdId, consultationId });
  }

  protected authorise(actor: Actor): void {
    requirePrivacyManager(actor);
  }

  protected async handle(
    tx: Tx,
    target: ErasureHoldRecord,
    _input: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (target.releasedAt !== null) return { result: undefined, audit: [] };
    await this.holds.update(
      tx,
      { id: target.id },
      { releasedAt: this.now(), releasedBy: actorName(actor) },
    );
    return {
      result: undefined,
      audit: {
        action: 'hold.released',
        recordType: 'consultation',
        recordId: target.consultationId,
        changes: { hold: { to: target.id }, kind: { to: target.kind } },
      },
    };
  }
}
