import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { ChangeDecision, DecideChange } from '../commands/decide-change.js';
import { ProfileChangesQuery, SupporterChangeView } from '../queries/profile-changes.js';

const ChangesQuery = z.strictObject({ supporterId: z.uuid().optional() });
const Changes = z.object({ items: z.array(SupporterChangeView) });

@Controller('api/v1/supporter-changes')
export class SupporterChangesController {
  constructor(
    private readonly changes: ProfileChangesQuery,
    private readonly decideChange: DecideChange,
  ) {}

  @Get()
  @Route({
    permission: 'supporter:read',
    audit: 'supporter-changes.listed',
    summary:
      '登録者からの変更の申し出 / Changes supporters ask for: all that wait, or one person’s',
    ok: Changes,
  })
  async index(
    @Query({ schema: ChangesQuery }) { supporterId }: z.output<typeof ChangesQuery>,
  ): Promise<z.infer<typeof Changes>> {
    const { changes } = this;
    return { items: await (supporterId ? changes.ofSupporter(supporterId) : changes.waiting()) };
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Route({
    permission: 'supporter:write',
    audit: 'supporter.change-decided',
    record: { type: 'supporter-change', param: 'id' },
    limit: 'write',
    summary: '変更の申し出を認める・認めない / Approve or decline a change',
    ok: SupporterChangeView,
  })
  async decide(
    @Param('id') changeId: string,
    @Body({ schema: ChangeDecision }) body: z.output<typeof ChangeDecision>,
    @CurrentActor() actor: Actor,
  ): Promise<SupporterChangeView> {
    await this.decideChange.execute({ changeId, ...body }, actor);
    return this.changes.one(changeId);
  }
}
