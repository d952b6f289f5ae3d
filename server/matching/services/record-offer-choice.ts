import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import type { OfferChoices } from '../../engagements/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { conflict, unprocessable } from '../../platform/core/problems.js';
import { OfferChoiceEntity } from '../db/offer-choice.entity.js';
import { ShortlistEntity } from '../db/shortlist.entity.js';
import { ShortlistMarkEntity } from '../db/shortlist-mark.entity.js';
import { choiceOf } from '../domain/choice.js';
import { FIRST_WEIGHTS } from '../domain/weights.js';
import { RankingWeightsRepository } from '../db/ranking-weights.repository.js';

/**
 * Keeps where each supporter stood when they were asked. Staff may choose anybody whom they do not keep
 * out of the case themselves; further down or off the list they say why.
 */
@Injectable()
export class RecordOfferChoice implements OfferChoices {
  constructor(
    private readonly clock: Clock,
    private readonly storedWeights: RankingWeightsRepository,
  ) {}

  async record(
    tx: Tx,
    { id, consultationId, supporterId }: Parameters<OfferChoices['record']>[1],
    reason: string | null,
    actor: Actor,
  ): Promise<void> {
    const mark = await tx.findOneBy(ShortlistMarkEntity, { consultationId, supporterId });
    if (mark?.kind === 'forbidden') {
      throw conflict(
        'kept-out',
        `この登録者は、職員の判断でこの相談の候補から外されています（${mark.reason}）。打診するときは、先に候補に戻してください。`,
      );
    }
    const list = await tx.findOneBy(ShortlistEntity, { consultationId });
    const weights =
      (list && (await this.storedWeights.findVersion(tx, list.weightsVersion))) ?? FIRST_WEIGHTS;
    const choice = list && choiceOf(list.items, supporterId, weights.suitsFrom);
    const byMachine = actor.kind === 'system';
    if (choice?.reasonNeeded && reason === null && !byMachine) throw reasonNeeded(choice.place);
    await tx.insert(OfferChoiceEntity, {
      engagementId: id,
      consultationId,
      place: choice?.place ?? null,
      suits: choice?.suits ?? false,
      weightsVersion: list?.weightsVersion ?? null,
      byMachine,
      reason,
      at: this.clock.now(),
    });
  }
}

const reasonNeeded = (place: number | null) =>
  unprocessable([
    {
      pointer: '/reason',
      code: 'required',
      detail:
        place === null
          ? '候補の一覧にない登録者です。この方に打診する理由を入力してください。'
          : `候補の${String(place)}番目の登録者です。先に並ぶ方ではなく、この方に打診する理由を入力してください。`,
    },
  ]);
