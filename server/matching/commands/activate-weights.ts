import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { activeVersion, findWeights } from '../db/weights-store.js';
import { RankingActivationEntity } from '../db/weights.entities.js';
import { weightsActivated } from '../domain/events.js';
import type { Weights } from '../domain/weights.js';

export const ActivationBody = z.strictObject({ reason: requiredText(500) });
type Input = z.output<typeof ActivationBody> & { version: string };

/** Lets a version rank from now on: a new one, or an earlier one again. Open cases are ranked again. */
@Injectable()
export class ActivateWeights extends Command<Input, Weights, void> {
  protected async load(tx: Tx, { version }: Input): Promise<Weights> {
    await tx.query('LOCK TABLE ranking_activation IN SHARE ROW EXCLUSIVE MODE');
    const weights = await findWeights(tx, version);
    if (!weights) throw notFound();
    return weights;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { version }: Weights,
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (actor.kind !== 'account') throw forbidden();
    const before = await activeVersion(tx);
    if (before === version) throw conflict('already-active', 'この配点は、すでに使われています。');
    const at = this.now();
    await tx.insert(RankingActivationEntity, {
      id: newId(at.getTime()),
      version,
      reason,
      byId: actor.id,
      byName: actor.name,
      at,
    });
    return {
      result: undefined,
      events: [weightsActivated(version)],
      audit: {
        action: 'ranking-weights.activated',
        recordType: 'ranking-weights',
        recordId: version,
        changes: { active: { from: before, to: version } },
      },
    };
  }
}
