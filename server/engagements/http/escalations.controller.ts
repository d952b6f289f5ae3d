import { Controller, Get } from '@nestjs/common';
import { listOf } from '../../consultations/index.js';
import { Route } from '../../platform/core/access.js';
import { Escalations, EscalationView } from '../queries/escalations.js';

@Controller('api/v1/escalations')
export class EscalationsController {
  constructor(private readonly escalations: Escalations) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'escalations.listed',
    summary: '遅れている対応の一覧 / Overdue replies, offers and reports',
    ok: listOf(EscalationView),
  })
  async index(): Promise<{ items: EscalationView[] }> {
    return { items: await this.escalations.list() };
  }
}
