import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import {
  addToTimeline,
  hasConsent,
  hasHearing,
  lockCase,
  moveCase,
  readCase,
  type CaseRecord,
} from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict, unprocessable } from '../../platform/core/problems.js';
import { offerObstacle, Roster, type Supporter } from '../../supporters/index.js';
import { noteOf } from '../db/engagement.repository.js';
import { conflictOfInterest } from '../domain/conflict-of-interest.js';
import { offerMade } from '../domain/events.js';
import { Lecture } from '../domain/lecture.js';
import { offerObstacleIn } from '../domain/offer-rules.js';
import { requireStaff } from '../domain/policy.js';
import { LIVE_STATES } from '../domain/states.js';
import { ENGAGEMENT_KINDS, type EngagementKind } from '../domain/vocabulary.js';
import { OfferChoices } from '../ports/offer-choices.js';
import { EngagementRepository, type EngagementRecord } from '../db/engagement.repository.js';
import { CandidateRepository } from '../db/candidate.repository.js';

export const OfferBody = z.strictObject({
  supporterId: z.uuid('登録者は一覧から選んでください。'),
  kind: z.enum(ENGAGEMENT_KINDS).default('advice'),
  note: optional(text(2_000)),
  cascade: z.boolean().default(false),
  lecture: Lecture.nullable().default(null),
  /** Why this one, when others stand before them on the shortlist. */
  reason: optional(text(500)),
});

export type MakeOfferInput = Omit<z.output<typeof OfferBody>, 'reason' | 'lecture'> & {
  consultationId: string;
  reason?: string | null;
  lecture?: Lecture | null;
};

/** Asks a supporter to take on a case (打診), until a deadline in business days. */
@Injectable()
export class MakeOffer extends Command<MakeOfferInput, CaseRecord, EngagementRecord> {
  constructor(
    private readonly centre: Centre,
    private readonly roster: Roster,
    private readonly choices: OfferChoices,
    private readonly engagements: EngagementRepository,
    private readonly candidates: CandidateRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: MakeOfferInput): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    input: MakeOfferInput,
    actor: Actor,
  ): Promise<Outcome<EngagementRecord>> {
    const supporter = await this.requireAskable(tx, target.id, input.supporterId, input.kind);
    const at = this.now();
    const offer = await this.offerTo(tx, target.id, supporter, input, at);
    const { reason = null } = input;
    await this.choices.record(tx, offer, reason, actor);
    const data = { ...noteOf(offer), ...(reason !== null && { reason }) };
    await addToTimeline(tx, target.id, { kind: 'offer-made', data }, actor, at);
    return {
      result: offer,
      events: [offerMade(offer), ...(await this.moveToMatching(tx, target, actor, at))],
      audit: {
        action: 'offer.made',
        recordType: 'engagement',
        recordId: offer.id,
        changes: { consultation: { to: target.id }, supporter: { to: supporter.id } },
      },
    };
  }

  /**
   * The supporter, where they can be asked about this case now; also for a list of candidates.
   * @throws Problem 409 saying why not, 422 when there is no such supporter
   */
  async requireAskable(
    tx: Tx,
    consultationId: string,
    supporterId: string,
    kind: EngagementKind,
  ): Promise<Supporter> {
    const target = await readCase(tx, consultationId);
    const supporter = await this.availableSupporter(tx, supporterId);
    await this.requireNoObstacle(tx, target, supporterId, kind);
    const others = target.coRequesters.flatMap(({ name, organisation }) => [name, organisation]);
    const asking = [target.name, target.organisation, ...others];
    const interest = conflictOfInterest(supporter, asking);
    if (interest !== null) throw conflict('conflict-of-interest', interest);
    return supporter;
  }

  /** A new offer, or the one that stood on the list of candidates. */
  private async offerTo(
    tx: Tx,
    consultationId: string,
    supporter: Supporter,
    { kind, note, cascade, lecture = null }: MakeOfferInput,
    at: Date,
  ): Promise<EngagementRecord> {
    const { calendar, profile } = this.centre;
    const terms = { kind, note, cascade, lecture };
    const supporterId = supporter.id;
    const days = profile.offerDeadlineBusinessDays;
    const asked = {
      state: 'offered' as const,
      offeredAt: at,
      deadline: calendar.deadlineAfter(at, days),
    };
    const place = { position: null, substituteFor: null };
    const engagement = this.candidates.build(
      tx,
      consultationId,
      supporter,
      { ...terms, ...place },
      at,
    );
    const where = { consultationId, supporterId, state: 'proposed' as const };
    const listed = await this.engagements.find(tx, where);
    if (!listed) {
      Object.assign(engagement, asked);
      await this.engagements.insert(tx, engagement);
      return engagement;
    }
    const { surveyCode } = kind === 'lecture' && listed.surveyCode ? listed : engagement;
    await this.engagements.move(tx, listed, 'offered', { ...terms, ...asked, surveyCode });
    return listed;
  }

  private async availableSupporter(tx: Tx, supporterId: string): Promise<Supporter> {
    const supporter = await this.roster.find(supporterId, tx);
    if (!supporter) {
      throw unprocessable([
        { pointer: '/supporterId', code: 'choice', detail: '登録者は一覧から選んでください。' },
      ]);
    }
    const obstacle = offerObstacle(supporter);
    if (obstacle) throw conflict(obstacle.code, obstacle.reason);
    return supporter;
  }

  private async requireNoObstacle(
    tx: Tx,
    target: CaseRecord,
    supporterId: string,
    kind: EngagementKind,
  ): Promise<void> {
    const obstacle = offerObstacleIn({
      state: target.state,
      kind,
      heard: await hasHearing(tx, target.id),
      mayShare: hasConsent(target.consents, 'shareWithSupporters'),
      alreadyOffered: await this.engagements.hasState(
        tx,
        { consultationId: target.id, supporterId },
        LIVE_STATES.filter((state) => state !== 'proposed'),
      ),
    });
    if (obstacle) throw conflict(obstacle.code, obstacle.detail);
  }

  private async moveToMatching(
    tx: Tx,
    target: CaseRecord,
    actor: Actor,
    at: Date,
  ): Promise<DomainEvent[]> {
    const events: DomainEvent[] = [];
    for (const [from, to] of [
      ['received', 'hearing'],
      ['hearing', 'matching'],
    ] as const) {
      if (target.state === from) events.push(...(await moveCase(tx, target, to, actor, at)));
    }
    return events;
  }
}
