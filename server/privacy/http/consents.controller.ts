import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { ConsultationView, ShowConsultation } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { WithdrawConsent, WithdrawConsentBody } from '../commands/withdraw-consent.js';

@Controller('api/v1/consultations/:id/consents')
export class ConsentsController {
  constructor(
    private readonly withdrawConsent: WithdrawConsent,
    private readonly consultations: ShowConsultation,
  ) {}

  @Post('withdraw')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'consent.withdrawn',
    record: { type: 'consultation', param: 'id' },
    summary: '同意の取り下げを記録する / The requester takes a consent back',
    ok: ConsultationView,
  })
  async withdraw(
    @Param('id') consultationId: string,
    @Body({ schema: WithdrawConsentBody }) body: z.output<typeof WithdrawConsentBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationView> {
    await this.withdrawConsent.execute({ consultationId, ...body }, actor);
    return this.consultations.byId(consultationId);
  }
}
