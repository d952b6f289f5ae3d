import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { MarkBody, MarkCandidate } from '../commands/mark-candidate.js';
import { RankCases } from '../commands/rank-cases.js';
import { ShortlistView } from '../queries/shortlist-view.js';
import { ShowShortlist } from '../queries/show-shortlist.js';

type View = z.infer<typeof ShortlistView>;
/** Staff decide, the machine ranks. */
const RANKER = { kind: 'system', id: 'matching.rank' } as const;

@Controller('api/v1/consultations/:id/shortlist')
export class ShortlistController {
  constructor(
    private readonly shortlist: ShowShortlist,
    private readonly markCandidate: MarkCandidate,
    private readonly rank: RankCases,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'shortlist.viewed',
    record: { type: 'consultation', param: 'id' },
    summary: '候補者の一覧 / Who suits, with reasons (404 with Retry-After while being ranked)',
    ok: ShortlistView,
  })
  show(@Param('id') id: string): Promise<View> {
    return this.shortlist.of(id);
  }

  @Put('marks/:supporterId')
  @Route({
    permission: 'offer:write',
    audit: 'shortlist.marked',
    record: { type: 'consultation', param: 'id' },
    limit: 'write',
    summary: '候補者を固定する・外す / Put a supporter first for this case, or keep them out of it',
    ok: ShortlistView,
  })
  async mark(
    @Param('id') id: string,
    @Param('supporterId') supporterId: string,
    @Body({ schema: MarkBody }) mark: z.output<typeof MarkBody>,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return this.marked({ consultationId: id, supporterId, mark }, actor);
  }

  @Delete('marks/:supporterId')
  @Route({
    permission: 'offer:write',
    audit: 'shortlist.marked',
    record: { type: 'consultation', param: 'id' },
    limit: 'write',
    summary: '固定・除外を取り消す / Let the score decide again',
    ok: ShortlistView,
  })
  async release(
    @Param('id') id: string,
    @Param('supporterId') supporterId: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return this.marked({ consultationId: id, supporterId, mark: null }, actor);
  }

  /** The answer shows the new order: nobody waits for a job to see what they just did. */
  private async marked(
    input: Parameters<MarkCandidate['execute']>[0],
    actor: Actor,
  ): Promise<View> {
    await this.markCandidate.execute(input, actor);
    await this.rank.run([{ id: input.consultationId, cascade: false }], RANKER);
    return this.shortlist.of(input.consultationId);
  }
}
