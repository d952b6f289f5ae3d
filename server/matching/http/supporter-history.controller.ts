import { Controller, Get, Param } from '@nestjs/common';
import { Route } from '../../platform/core/access.js';
import { SupporterHistory, SupporterHistoryView } from '../queries/supporter-history.js';

@Controller('api/v1/supporters/:id/history')
export class SupporterHistoryController {
  constructor(private readonly history: SupporterHistory) {}

  @Get()
  @Route({
    permission: 'supporter:read',
    audit: 'supporter.history-viewed',
    record: { type: 'supporter', param: 'id' },
    summary: '支援の実績と相談者の評価 / What a supporter has done, and how it was received',
    ok: SupporterHistoryView,
  })
  show(@Param('id') id: string): Promise<SupporterHistoryView> {
    return this.history.of(id);
  }
}
