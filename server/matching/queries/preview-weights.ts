import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { ENGAGEMENT_SUMMARY } from '../../engagements/index.js';
import { AuditLog } from '../../audit/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import { placeOf, shareWithin } from '../domain/places.js';
import { EditableWeights, weightsOf } from '../domain/weights-schema.js';
import { Ranking } from '../services/ranking.js';
import { ReadCases } from './read-cases.js';

/** Cases to look back at, the latest first. */
const LOOKED_AT = 100;
const FIRST_THREE = 3;

export const PreviewBody = z.strictObject({ weights: EditableWeights });

const place = z.number().int().min(1).nullable();
const shares = z.object({ before: z.number().nullable(), after: z.number().nullable() });

/** Past cases ranked by the weights in force and by others: where those who took them on would stand. */
export const WeightsPreview = z
  .object({
    cases: z.number().int(),
    firstThree: shares,
    first: shares,
    items: z.array(
      z.object({
        consultationId: z.string(),
        receiptNumber: z.string(),
        title: z.string(),
        supporterName: z.string(),
        /** Places of the supporter who took the case on; null: could not be asked today. */
        before: place,
        after: place,
      }),
    ),
  })
  .meta({ id: 'RankingWeightsPreview' });
export type WeightsPreview = z.infer<typeof WeightsPreview>;

interface PastRow {
  id: string;
  receipt_number: string;
  title: string;
  supporter_id: string;
  supporter_name: string;
  engagements: string[];
}

/** What other weights would have meant. Changes nothing. */
@Injectable()
export class PreviewWeights {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ReadCases,
    private readonly ranking: Ranking,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Everybody counts as idle (how busy people were then is not known), nobody as asked before, and a
   * case is never its own experience.
   */
  async of(edited: EditableWeights, actor: Actor): Promise<WeightsPreview> {
    const past = await this.past();
    const present = await this.ranking.refresh();
    const asked = await this.cases.of(past.map(({ id }) => id));
    const byId = new Map(asked.map(({ request }) => [request.consultationId, request]));
    const proposed = weightsOf('preview', edited);
    const items: WeightsPreview['items'] = [];
    for (const row of past) {
      const request = byId.get(row.id);
      if (request === undefined) continue;
      const exceptPast = new Set(row.engagements);
      const placeBy = (weights: typeof proposed) => {
        const known = { refusals: new Map<string, string>(), exceptPast };
        const idle = { ...present, workloads: new Map(), weights };
        return placeOf(this.ranking.scores(request, idle, known).scores, row.supporter_id);
      };
      items.push({
        consultationId: row.id,
        receiptNumber: row.receipt_number,
        title: row.title,
        supporterName: row.supporter_name,
        before: placeBy(present.weights),
        after: placeBy(proposed),
      });
      // Many supporters and many cases take seconds: others are served in between.
      await setImmediate();
    }
    const action = 'ranking-weights.previewed';
    await this.audit.viewed(actor, { action, recordType: 'ranking-weights', recordId: 'preview' });
    const both = (first: number) => ({
      before: shareWithin(
        items.map(({ before }) => before),
        first,
      ),
      after: shareWithin(
        items.map(({ after }) => after),
        first,
      ),
    });
    return { cases: items.length, firstThree: both(FIRST_THREE), first: both(1), items };
  }

  /** Cases somebody took on: the first who did. */
  private past(): Promise<PastRow[]> {
    return this.unitOfWork.query<PastRow>(
      `SELECT consultation.id, receipt_number, title, taken.supporter_id, taken.supporter_name,
              (SELECT array_agg(id) FROM ${ENGAGEMENT_SUMMARY}
               WHERE consultation_id = consultation.id) AS engagements
       FROM (SELECT DISTINCT ON (consultation_id) consultation_id, supporter_id, supporter_name,
                    decided_at
             FROM ${ENGAGEMENT_SUMMARY} WHERE state IN ('accepted', 'active', 'reported', 'completed')
             ORDER BY consultation_id, offered_at) AS taken
       JOIN ${CONSULTATION_SUMMARY} AS consultation ON consultation.id = taken.consultation_id
       ORDER BY taken.decided_at DESC NULLS LAST, consultation.id LIMIT ${String(LOOKED_AT)}`,
    );
  }
}
