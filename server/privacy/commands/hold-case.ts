import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { requirePrivacyManager } from '../domain/policy.js';
import { HOLD_KINDS } from '../domain/vocabulary.js';
import { ErasureHoldRepository, type ErasureHoldRecord } from '../db/erasure-hold.repository.js';

export const HoldBody = z
  .strictObject({ kind: z.enum(HOLD_KINDS), reason: requiredText(1_000) })
  .meta({ id: 'HoldCase' });

type Input = z.output<typeof HoldBody> & { consultationId: string };

/** Keeps a case from being erased until the hold is released; several may stand at once. */
@Injectable()
export class HoldCase extends Command<Input, CaseRecord, ErasureHoldRecord> {
  constructor(private readonly holds: ErasureHoldRepository) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    requirePrivacyManager(actor);
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { kind, reason }: Input,
    actor: Actor,
  ): Promise<Outcome<ErasureHoldRecord>> {
    const at = this.now();
    const hold = await this.holds.insert(tx, {
      id: newId(at.getTime()),
      consultationId: target.id,
      kind,
      reason,
      placedBy: actorName(actor),
      placedAt: at,
      releasedBy: null,
      releasedAt: null,
    });
    return {
      result: hold,
      audit: {
        action: 'hold.placed',
        recordType: 'consultation',
        recordId: target.id,
        changes: { hold: { to: hold.id }, kind: { to: kind } },
      },
    };
  }
}
