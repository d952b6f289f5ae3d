import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { weightsActivated } from '../domain/events.js';
import type { Weights } from '../domain/weights.js';
import { RankingActivationRepository } from '../db/ranking-activation.repository.js';
import { RankingWeightsRepository } from '../db/ranking-weights.repository.js';

export const ActivationBody = z.strictObject({ reason: requiredText(500) });
type Input = z.output<typeof ActivationBody> & { version: string };

/** Lets a version rank from now on: a new one, or an earlier one again. Open cases are ranked again. */
@Injectable()
export class ActivateWeights extends Command<Input, Weights, void> {
  constructor(
    private readonly activations: RankingActivationRepository,
    private readonly storedWeights: RankingWeightsRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { version }: Input): Promise<Weights> {
    await this.activations.lockAll(tx);
    const weights = await this.storedWeights.findVersion(tx, version);
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
    const before = await this.activations.activeVersion(tx);
    if (before === version) throw conflict('already-active', 'この配点は、すでに使われています。');
    const at = this.now();
    await this.activations.insert(tx, {
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
