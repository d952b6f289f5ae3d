import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { ResendDelivery } from '../commands/resend-delivery.js';
import { DeliveriesQuery, DeliveryView, ListDeliveries } from '../queries/list-deliveries.js';

@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(
    private readonly deliveries: ListDeliveries,
    private readonly resend: ResendDelivery,
  ) {}

  @Get()
  @Route({
    permission: 'delivery:read',
    audit: 'deliveries.listed',
    summary: 'メール送信の一覧 / Mails sent and waiting, newest first',
    ok: pageOf(DeliveryView),
  })
  index(@Query({ schema: DeliveriesQuery }) query: DeliveriesQuery): Promise<Page<DeliveryView>> {
    return this.deliveries.page(query);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Route({
    permission: 'message:write',
    audit: 'delivery.resent',
    record: { type: 'delivery', param: 'id' },
    summary: 'メールをもう一度送る / Send a mail again',
    ok: DeliveryView,
  })
  async again(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<DeliveryView> {
    await this.resend.execute({ id }, actor);
    return this.deliveries.byId(id);
  }
}
