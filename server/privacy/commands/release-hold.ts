import { Injectable } from '@nestjs/common';
import { lockCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { isId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';
import { ErasureHoldEntity } from '../db/erasure.entities.js';
import { requirePrivacyManager } from '../domain/policy.js';

interface Input {
  consultationId: string;
  holdId: string;
}

/** Ends a hold; it stays in the list with who ended it. Ending it twice changes nothing. */
@Injectable()
export class ReleaseHold extends Command<Input, ErasureHoldEntity, void> {
  protected async load(tx: Tx, { consultationId, holdId }: Input): Promise<ErasureHoldEntity> {
    await lockCase(tx, consultationId);
    const hold = isId(holdId)
      ? await tx.findOneBy(ErasureHoldEntity, { id: holdId, consultationId })
      : null;
    if (!hold) throw notFound();
    return hold;
  }

  protected authorise(actor: Actor): void {
    requirePrivacyManager(actor);
  }

  protected async handle(
    tx: Tx,
    target: ErasureHoldEntity,
    _input: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (target.releasedAt !== null) return { result: undefined, audit: [] };
    await tx.update(
      ErasureHoldEntity,
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
