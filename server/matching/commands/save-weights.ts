import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { forbidden } from '../../platform/core/problems.js';
import { localDate } from '../../platform/time/zone.js';
import { EditableWeights, nextVersion, weightsOf } from '../domain/weights-schema.js';
import { RankingWeightsRepository } from '../db/ranking-weights.repository.js';

export const WeightsBody = z.strictObject({ weights: EditableWeights, note: requiredText(500) });
type Input = z.output<typeof WeightsBody>;

/** Adds a version of the weights. It ranks nothing before it is activated. */
@Injectable()
export class SaveWeights extends Command<Input, readonly string[], string> {
  constructor(private readonly weights: RankingWeightsRepository) {
    super();
  }

  protected load(tx: Tx): Promise<string[]> {
    return this.weights.lockVersions(tx);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    versions: readonly string[],
    { weights, note }: Input,
    actor: Actor,
  ): Promise<Outcome<string>> {
    if (actor.kind !== 'account') throw forbidden();
    const at = this.now();
    const { year, month } = localDate(at);
    const version = nextVersion(`${String(year)}-${String(month).padStart(2, '0')}`, versions);
    await this.weights.insert(tx, {
      version,
      weights: weightsOf(version, weights),
      note,
      authorId: actor.id,
      authorName: actor.name,
      createdAt: at,
    });
    return {
      result: version,
      audit: {
        action: 'ranking-weights.saved',
        recordType: 'ranking-weights',
        recordId: version,
        changes: { weights: { to: weights } },
      },
    };
  }
}
