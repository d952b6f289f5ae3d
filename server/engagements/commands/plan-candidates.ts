import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { unprocessable } from '../../platform/core/problems.js';
import { Lecture } from '../domain/lecture.js';
import { requireStaff } from '../domain/policy.js';
import { ENGAGEMENT_KINDS } from '../domain/vocabulary.js';
import { MakeOffer } from './make-offer.js';
import { EngagementRepository } from '../db/engagement.repository.js';
import { CandidateRepository } from '../db/candidate.repository.js';

export const CandidatesBody = z.strictObject({
  /** In the order in which they are asked. */
  supporterIds: z.array(z.uuid('登録者は一覧から選んでください。')).min(1).max(10),
  kind: z.enum(ENGAGEMENT_KINDS).default('advice'),
  note: optional(text(2_000)),
  /** After the last of them, whoever matching ranks highest. */
  cascade: z.boolean().default(false),
  lecture: Lecture.nullable().default(null),
  /** Why the first is asked, where the ranking did not put them on top. */
  reason: optional(text(1_000)),
});

type Input = z.output<typeof CandidatesBody> & { consultationId: string };

/**
 * Staff choose several candidates and their order. The first is asked at once, unless somebody is being
 * asked already; each of the others when the one before says no or does not answer.
 */
@Injectable()
export class PlanCandidates extends Command<Input, CaseRecord, void> {
  constructor(
    private readonly makeOffer: MakeOffer,
    private readonly engagements: EngagementRepository,
    private readonly candidates: CandidateRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    { id: consultationId }: Pick<CaseRecord, 'id'>,
    { supporterIds, consultationId: _, ...terms }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (new Set(supporterIds).size < supporterIds.length) {
      const detail = '同じ登録者は1回だけ選んでください。';
      throw unprocessable([{ pointer: '/supporterIds', code: 'unique', detail }]);
    }
    const at = this.now();
    const asked = await this.engagements.hasState(tx, { consultationId }, [
      'offered',
      'accepted',
      'active',
    ]);
    const last = (await this.candidates.lockAll(tx, consultationId)).at(-1)?.position ?? 0;
    const later = asked ? supporterIds : supporterIds.slice(1);
    const [first] = asked ? [] : supporterIds;
    // Each is checked as if asked now: a list nobody could be asked from helps nobody.
    const supporters = [];
    for (const id of later) {
      supporters.push(await this.makeOffer.requireAskable(tx, consultationId, id, terms.kind));
    }
    for (const [index, supporter] of supporters.entries()) {
      const { kind, note, cascade, lecture } = terms;
      const place = { position: last + index + 1, substituteFor: null };
      await this.candidates.add(
        tx,
        consultationId,
        supporter,
        { kind, note, cascade, lecture, ...place },
        at,
      );
    }
    if (first !== undefined) {
      await this.makeOffer.executeIn(tx, { ...terms, consultationId, supporterId: first }, actor);
    }
    return {
      result: undefined,
      audit: {
        action: 'candidates.planned',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { supporters: { to: supporterIds } },
      },
    };
  }
}
