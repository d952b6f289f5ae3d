import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor, IfMatch } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { DecideReferral, ReferralDecision } from '../commands/decide-referral.js';
import { SaveOrganisation, OrganisationBody } from '../commands/save-organisation.js';
import { RecordReferralOutcome, ReferralOutcomeBody } from '../commands/record-referral-outcome.js';
import { ReferConsultation, ReferralBody } from '../commands/refer-consultation.js';
import {
  organisationView,
  OrganisationView,
  Referrals,
  ReferralView,
} from '../queries/referrals.js';

const CASE = { type: 'consultation', param: 'id' };

@Controller('api/v1')
export class ReferralsController {
  constructor(
    private readonly referrals: Referrals,
    private readonly saveOrganisation: SaveOrganisation,
    private readonly refer: ReferConsultation,
    private readonly decideReferral: DecideReferral,
    private readonly recordOutcome: RecordReferralOutcome,
  ) {}

  @Get('support-organisations')
  @Route({
    permission: 'supporter:read',
    audit: NOT_AUDITED,
    summary: '支援機関の一覧 / Support organisations',
    ok: listOf(OrganisationView),
  })
  async organisations(): Promise<{ items: OrganisationView[] }> {
    return { items: await this.referrals.organisations() };
  }

  @Post('support-organisations')
  @Route({
    permission: 'supporter:write',
    audit: 'support-organisation.created',
    summary: '支援機関を登録する / Enter a support organisation',
    status: 201,
    ok: OrganisationView,
  })
  async create(
    @Body({ schema: OrganisationBody }) fields: z.output<typeof OrganisationBody>,
    @CurrentActor() actor: Actor,
  ): Promise<OrganisationView> {
    const input = { id: null, version: null, fields };
    return organisationView(await this.saveOrganisation.execute(input, actor));
  }

  @Put('support-organisations/:id')
  @Route({
    permission: 'supporter:write',
    audit: 'support-organisation.updated',
    record: { type: 'support-organisation', param: 'id' },
    summary: '支援機関の登録を直す / Replace what is written about one',
    ok: OrganisationView,
  })
  async update(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: OrganisationBody }) fields: z.output<typeof OrganisationBody>,
    @CurrentActor() actor: Actor,
  ): Promise<OrganisationView> {
    return organisationView(await this.saveOrganisation.execute({ id, version, fields }, actor));
  }

  @Get('consultations/:id/referrals')
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.referrals-viewed',
    record: CASE,
    summary: '引継ぎの一覧 / Referrals of a case',
    ok: listOf(ReferralView),
  })
  async index(@Param('id') id: string): Promise<{ items: ReferralView[] }> {
    return { items: await this.referrals.ofCase(id) };
  }

  @Post('consultations/:id/referrals')
  @Route({
    permission: 'consultation:write',
    audit: 'referral.made',
    record: CASE,
    summary: '支援機関に引き継ぐ / Hand the case over, with the requester’s consent',
    status: 201,
    ok: ReferralView,
  })
  async handOver(
    @Param('id') consultationId: string,
    @Body({ schema: ReferralBody }) body: z.output<typeof ReferralBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ReferralView> {
    const { id } = await this.refer.execute({ consultationId, ...body }, actor);
    return this.referrals.one(id);
  }

  @Post('referrals/:id/decision')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'referral.approved',
    record: { type: 'referral', param: 'id' },
    limit: 'write',
    summary: '引継ぎを認める・認めない（管理職） / A manager agrees to a hand-over, or does not',
    ok: ReferralView,
  })
  async decide(
    @Param('id') referralId: string,
    @Body({ schema: ReferralDecision }) body: z.output<typeof ReferralDecision>,
    @CurrentActor() actor: Actor,
  ): Promise<ReferralView> {
    await this.decideReferral.execute({ referralId, ...body }, actor);
    return this.referrals.one(referralId);
  }

  @Post('referrals/:id/outcome')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'referral.outcome-recorded',
    record: { type: 'referral', param: 'id' },
    summary: '引継ぎの結果を記録する / Record what became of it',
    ok: ReferralView,
  })
  async outcome(
    @Param('id') referralId: string,
    @Body({ schema: ReferralOutcomeBody }) body: z.output<typeof ReferralOutcomeBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ReferralView> {
    await this.recordOutcome.execute({ referralId, ...body }, actor);
    return this.referrals.one(referralId);
  }
}
