import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { notFound } from '../../platform/core/problems.js';
import { csvOf } from '../../platform/core/csv.js';
import {
  OpenDataCatalogue,
  OpenDataMetadata,
  OpenDataSet,
  ShowOpenData,
} from '../queries/open-data.js';

const version = z.coerce.number().int().min(1).max(1_000_000).optional();
const SetQuery = z.strictObject({ version, format: z.enum(['json', 'csv']).default('json') });
const VersionQuery = z.strictObject({ version });

/** What anybody may read and use. */
@Controller('api/v1/open-data')
export class OpenDataController {
  constructor(private readonly openData: ShowOpenData) {}

  @Get()
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'オープンデータの一覧 / The published data sets, newest versions',
    ok: OpenDataCatalogue,
  })
  catalogue(): Promise<OpenDataCatalogue> {
    return this.openData.catalogue();
  }

  @Get(':dataset/:fiscalYear')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'オープンデータ（CSV・JSON）/ A published data set, any version',
    ok: OpenDataSet,
  })
  async show(
    @Param('dataset') dataset: string,
    @Param('fiscalYear') year: string,
    @Query({ schema: SetQuery }) query: z.output<typeof SetQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenDataSet | string> {
    const found = await this.openData.find(dataset, yearOf(year), query.version);
    if (query.format === 'json') return found;
    const name = `${dataset}-${year}-v${String(found.metadata.version)}.csv`;
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    void reply.type('text/csv; charset=utf-8');
    return csvOf([found.header, ...found.lines]);
  }

  @Get(':dataset/:fiscalYear/metadata')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'オープンデータのメタデータ / What a published data set is',
    ok: OpenDataMetadata,
  })
  async metadata(
    @Param('dataset') dataset: string,
    @Param('fiscalYear') year: string,
    @Query({ schema: VersionQuery }) query: z.output<typeof VersionQuery>,
  ): Promise<OpenDataMetadata> {
    return (await this.openData.find(dataset, yearOf(year), query.version)).metadata;
  }
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw notFound();
  return Number(text);
}
