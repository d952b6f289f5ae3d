import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor, IfMatch } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import type { Page } from '../../platform/core/paging.js';
import { notFound } from '../../platform/core/problems.js';
import { CreateSupporter } from '../commands/create-supporter.js';
import { UpdateSupporter } from '../commands/update-supporter.js';
import { offerObstacle, type Supporter } from '../domain/supporter.js';
import { ListSupporters } from '../queries/list-supporters.js';
import { Roster } from '../queries/roster.js';
import { SupporterLoads } from '../ports/supporter-loads.js';
import {
  NewSupporterBody,
  SupporterChangesBody,
  SupporterDto,
  SupporterPage,
  SupportersQuery,
} from './supporter.dto.js';

@Controller('api/v1/supporters')
export class SupportersController {
  constructor(
    private readonly list: ListSupporters,
    private readonly roster: Roster,
    private readonly loads: SupporterLoads,
    private readonly create: CreateSupporter,
    private readonly update: UpdateSupporter,
  ) {}

  @Get()
  @Route({
    permission: 'supporter:read',
    audit: 'supporter-list.viewed',
    summary: '登録者の一覧 / List advisers and partners',
    ok: SupporterPage,
  })
  async index(
    @Query({ schema: SupportersQuery }) query: z.output<typeof SupportersQuery>,
  ): Promise<Page<SupporterDto>> {
    const page = await this.list.page(query);
    const loads = await this.loads.activeCases(page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((item) => toDto(item, loads)) };
  }

  @Get(':id')
  @Route({
    permission: 'supporter:read',
    audit: 'supporter.viewed',
    record: { type: 'supporter', param: 'id' },
    summary: '登録者 / One adviser or partner',
    ok: SupporterDto,
  })
  async show(@Param('id') id: string): Promise<SupporterDto> {
    const supporter = await this.roster.find(id);
    if (!supporter) throw notFound();
    return this.describe(supporter);
  }

  @Post()
  @Route({
    permission: 'supporter:write',
    audit: 'supporter.created',
    summary: '登録者を加える / Add an adviser or partner',
    ok: SupporterDto,
    status: 201,
  })
  async add(
    @Body({ schema: NewSupporterBody }) body: z.output<typeof NewSupporterBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SupporterDto> {
    return this.describe(await this.create.execute(body, actor));
  }

  @Patch(':id')
  @Route({
    permission: 'supporter:write',
    audit: 'supporter.updated',
    record: { type: 'supporter', param: 'id' },
    summary: '登録者を更新する / Change what is known of an adviser or partner',
    ok: SupporterDto,
  })
  async change(
    @Param('id') id: string,
    @Body({ schema: SupporterChangesBody }) body: z.output<typeof SupporterChangesBody>,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<SupporterDto> {
    return this.describe(await this.update.execute({ id, changes: body, version }, actor));
  }

  private async describe(supporter: Supporter): Promise<SupporterDto> {
    return toDto(supporter, await this.loads.activeCases([supporter.id]));
  }
}

function toDto(
  { createdAt: _created, updatedAt: _updated, ...supporter }: Supporter,
  loads: ReadonlyMap<string, number>,
): SupporterDto {
  return {
    ...supporter,
    activeCases: loads.get(supporter.id) ?? 0,
    offerObstacle: offerObstacle(supporter)?.reason ?? null,
  };
}
