import { Controller, Param, Post } from '@nestjs/common';
import { Route } from '../../../platform/core/access.js';
import { RequestErasure, WithdrawConsent } from '../../../privacy/index.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

/** `/c/:token/…`: the requester takes the sharing back, or asks that the case be erased. */
@Controller('c/:token')
export class CaseRightsController {
  constructor(
    private readonly withdrawConsent: WithdrawConsent,
    private readonly requestErasure: RequestErasure,
  ) {}

  @Post('stop-sharing')
  @Route({
    permission: 'link:tracking',
    audit: 'consent.withdrawn',
    limit: 'write',
    summary: '支援者への情報提供をやめる',
    page: true,
  })
  async stopSharing(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const { actor } = visit;
    const consultationId = actor.kind === 'requester' ? actor.id : '';
    await this.withdrawConsent.execute({ consultationId, kind: 'shareWithSupporters' }, actor);
    return seeOther(visit, `/c/${token}?done=stopped`);
  }

  @Post('erasure')
  @Route({
    permission: 'link:tracking',
    audit: 'erasure.requested',
    limit: 'write',
    summary: '個人情報の消去を申し出る',
    page: true,
  })
  async erase(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const { actor } = visit;
    const consultationId = actor.kind === 'requester' ? actor.id : '';
    await this.requestErasure.execute({ consultationId }, actor);
    return seeOther(visit, `/c/${token}?done=erasure`);
  }
}
