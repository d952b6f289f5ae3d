import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { MakeOffer, OfferBody } from '../commands/make-offer.js';
import { CandidatesBody, PlanCandidates } from '../commands/plan-candidates.js';
import { ReviewBody, ReviewReport } from '../commands/review-report.js';
import { WithdrawBody, WithdrawOffer } from '../commands/withdraw-offer.js';
import { EngagementsOfCase } from '../queries/engagements-of-case.js';
import { EngagementView } from '../queries/views.js';

const CASE = { type: 'consultation', param: 'id' };

@Controller('api/v1')
export class EngagementsController {
  constructor(
    private readonly engagements: EngagementsOfCase,
    private readonly makeOffer: MakeOffer,
    private readonly planCandidates: PlanCandidates,
    private readonly withdrawOffer: WithdrawOffer,
    private readonly reviewReport: ReviewReport,
  ) {}

  @Get('consultations/:id/engagements')
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.engagements-viewed',
    record: CASE,
    summary: '打診と支援の一覧 / Offers and engagements of a case',
    ok: listOf(EngagementView),
  })
  async index(@Param('id') id: string): Promise<{ items: EngagementView[] }> {
    return { items: await this.engagements.list(id) };
  }

  @Post('consultations/:id/offers')
  @Route({
    permission: 'offer:write',
    audit: 'offer.made',
    record: CASE,
    summary: '登録者に打診する / Offer the case to a supporter',
    status: 201,
    ok: EngagementView,
  })
  async offer(
    @Param('id') consultationId: string,
    @Body({ schema: OfferBody }) body: z.output<typeof OfferBody>,
    @CurrentActor() actor: Actor,
  ): Promise<EngagementView> {
    const { id } = await this.makeOffer.execute({ consultationId, ...body }, actor);
    return this.engagements.one(id);
  }

  @Post('consultations/:id/candidates')
  @Route({
    permission: 'offer:write',
    audit: 'candidates.planned',
    record: CASE,
    summary: '候補者を順番に選ぶ / Choose candidates and their order; the first is asked at once',
    status: 201,
    ok: listOf(EngagementView),
  })
  async plan(
    @Param('id') consultationId: string,
    @Body({ schema: CandidatesBody }) body: z.output<typeof CandidatesBody>,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: EngagementView[] }> {
    await this.planCandidates.execute({ consultationId, ...body }, actor);
    return { items: await this.engagements.list(consultationId) };
  }

  @Get('engagements/:id')
  @Route({
    permission: 'consultation:read',
    audit: 'engagement.viewed',
    record: { type: 'engagement', param: 'id' },
    summary: '打診・支援を読む / One engagement with its report',
    ok: EngagementView,
  })
  show(@Param('id') id: string): Promise<EngagementView> {
    return this.engagements.one(id);
  }

  @Post('engagements/:id/withdraw')
  @HttpCode(200)
  @Route({
    permission: 'offer:write',
    audit: 'offer.withdrawn',
    record: { type: 'engagement', param: 'id' },
    summary: '打診を取り下げる / Take an offer back, or release a supporter',
    ok: EngagementView,
  })
  async withdraw(
    @Param('id') engagementId: string,
    @Body({ schema: WithdrawBody }) body: z.output<typeof WithdrawBody>,
    @CurrentActor() actor: Actor,
  ): Promise<EngagementView> {
    await this.withdrawOffer.execute({ engagementId, ...body }, actor);
    return this.engagements.one(engagementId);
  }

  @Post('engagements/:id/report-review')
  @HttpCode(200)
  @Route({
    permission: 'offer:write',
    audit: 'report.reviewed',
    record: { type: 'engagement', param: 'id' },
    summary: '助言記録を確認する / Share a report with the requester, or give it back',
    ok: EngagementView,
  })
  async review(
    @Param('id') engagementId: string,
    @Body({ schema: ReviewBody }) review: z.output<typeof ReviewBody>,
    @CurrentActor() actor: Actor,
  ): Promise<EngagementView> {
    await this.reviewReport.execute({ engagementId, review }, actor);
    return this.engagements.one(engagementId);
  }
}
