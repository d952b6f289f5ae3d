import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { LiftBody, LiftSuppression } from '../commands/lift-suppression.js';
import { Suppressions, SuppressionView } from '../queries/suppressions.js';

/** Addresses whose mails came back for good. */
@Controller('api/v1/mail-suppressions')
export class SuppressionsController {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly lift: LiftSuppression,
  ) {}

  @Get()
  @Route({
    permission: 'delivery:read',
    audit: 'suppressions.listed',
    summary: '送信を止めているあて先 / Addresses nothing is sent to',
    ok: z.object({ items: z.array(SuppressionView) }),
  })
  async index(): Promise<{ items: SuppressionView[] }> {
    return { items: await this.suppressions.all() };
  }

  @Post(':id/lift')
  @HttpCode(204)
  @Route({
    permission: 'message:write',
    audit: 'suppression.lifted',
    record: { type: 'suppression', param: 'id' },
    limit: 'write',
    summary: '送信を再開する / Send to an address again, with a reason',
    status: 204,
  })
  again(
    @Param('id') id: string,
    @Body({ schema: LiftBody }) body: z.output<typeof LiftBody>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.lift.execute({ id, ...body }, actor);
  }
}
