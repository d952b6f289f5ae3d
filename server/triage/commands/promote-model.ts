import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredLine } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { triageModelPromoted } from '../domain/events.js';
import { TriageModelRepository, type TriageModelRecord } from '../db/triage-model.repository.js';
import { TriagePromotionRepository } from '../db/triage-promotion.repository.js';

export const PromotionBody = z
  .strictObject({
    /** null: back to the rules alone. */
    number: z.number().int().min(1).max(1_000_000).nullable(),
    reason: requiredLine(200).default('担当者が選びました。'),
  })
  .meta({ id: 'TriagePromotion' });
type Input = z.output<typeof PromotionBody>;

/** Somebody lets another version speak: back to an earlier model, forward again, or to the rules alone. */
@Injectable()
export class PromoteModel extends Command<Input, TriageModelRecord | null, void> {
  constructor(
    private readonly models: TriageModelRepository,
    private readonly promotions: TriagePromotionRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { number }: Input): Promise<TriageModelRecord | null> {
    await this.promotions.lockAll(tx);
    if (number === null) return null;
    return this.models.get(tx, { number });
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    model: TriageModelRecord | null,
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (actor.kind !== 'account') throw forbidden();
    const before = (await this.promotions.findCurrent(tx))?.modelId ?? null;
    if (before === (model?.id ?? null)) {
      throw conflict('already-current', 'この版は、すでに使われています。');
    }
    if (model !== null && !(await this.models.hasWeights(tx, model.id))) {
      throw conflict('forgotten', 'この版は古く、中身が残っていません。新しい版を選んでください。');
    }
    const at = this.now();
    await this.promotions.insert(tx, {
      id: newId(at.getTime()),
      modelId: model?.id ?? null,
      reason,
      byId: actor.id,
      byName: actor.name,
      at,
    });
    return {
      result: undefined,
      events: [triageModelPromoted(model?.number ?? 0)],
      audit: {
        action: 'triage-model.promoted',
        recordType: 'triage-model',
        recordId: model?.id ?? 'rules',
        changes: { current: { from: before, to: model?.id ?? null } },
      },
    };
  }
}
