import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { ApiKeyChanges, ChangeApiKey } from '../commands/change-api-key.js';
import { CreateApiKey, NewApiKey } from '../commands/create-api-key.js';
import { RevokeApiKey } from '../commands/revoke-api-key.js';
import { RotateApiKey, Rotation } from '../commands/rotate-api-key.js';
import {
  ApiKeysQuery,
  ApiKeyView,
  IssuedApiKey,
  ListApiKeys,
  type ApiKeyRow,
} from '../queries/list-api-keys.js';
import { CurrentActor, IfMatch } from './request-values.js';

const API_KEY = { type: 'api-key', param: 'id' } as const;
type Issued = ApiKeyRow & { key: string };

/** Keys of programs, for administrators; auditors see which there are. */
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly list: ListApiKeys,
    private readonly createKey: CreateApiKey,
    private readonly changeKey: ChangeApiKey,
    private readonly rotateKey: RotateApiKey,
    private readonly revokeKey: RevokeApiKey,
  ) {}

  @Get()
  @Route({
    permission: 'key:read',
    audit: 'api-keys.viewed',
    summary: 'API キーの一覧 / List keys with state, scope, end and last use; never the secret',
    ok: pageOf(ApiKeyView),
  })
  index(
    @Query({ schema: ApiKeysQuery }) query: z.output<typeof ApiKeysQuery>,
  ): Promise<Page<ApiKeyRow>> {
    return this.list.page(query);
  }

  @Post()
  @Route({
    permission: 'key:manage',
    audit: 'api-key.created',
    limit: 'write',
    summary: 'API キーを作る / Make a key within the maker’s own permissions; shown this once',
    ok: IssuedApiKey,
    status: 201,
  })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewApiKey }) body: z.output<typeof NewApiKey>,
  ): Promise<Issued> {
    const { id, key } = await this.createKey.execute(body, actor);
    return { ...(await this.list.one(id)), key };
  }

  @Get(':id')
  @Route({
    permission: 'key:read',
    audit: 'api-key.viewed',
    record: API_KEY,
    summary: 'API キー / One key, without its secret',
    ok: ApiKeyView,
  })
  show(@Param('id') id: string): Promise<ApiKeyRow> {
    return this.list.one(id);
  }

  @Patch(':id')
  @Route({
    permission: 'key:manage',
    audit: 'api-key.changed',
    record: API_KEY,
    limit: 'write',
    summary: 'API キーの名前・許す操作・期限を変える / Change name, scope or end',
    ok: ApiKeyView,
  })
  async update(
    @Param('id') keyId: string,
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: ApiKeyChanges }) changes: z.output<typeof ApiKeyChanges>,
  ): Promise<ApiKeyRow> {
    await this.changeKey.execute({ keyId, version, changes }, actor);
    return this.list.one(keyId);
  }

  @Post(':id/rotation')
  @HttpCode(200)
  @Route({
    permission: 'key:manage',
    audit: 'api-key.rotated',
    record: API_KEY,
    limit: 'write',
    summary:
      'API キーを新しいものに取り替える / Replace the secret; the old one works for overlapHours more',
    ok: IssuedApiKey,
  })
  async rotate(
    @Param('id') keyId: string,
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: Rotation }) rotation: z.output<typeof Rotation>,
  ): Promise<Issued> {
    const { key } = await this.rotateKey.execute({ keyId, version, rotation }, actor);
    return { ...(await this.list.one(keyId)), key };
  }

  @Delete(':id')
  @HttpCode(204)
  @Route({
    permission: 'key:manage',
    audit: 'api-key.revoked',
    record: API_KEY,
    limit: 'write',
    summary: 'API キーを止める / Revoke at once, also the secret it had before',
    status: 204,
  })
  async revoke(@Param('id') keyId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.revokeKey.execute({ keyId }, actor);
  }
}
