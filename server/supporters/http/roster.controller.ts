import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { EndingTerm, EndingTerms } from '../queries/ending-terms.js';
import { Roster } from '../queries/roster.js';
import { SUPPORTER_KINDS } from '../domain/supporter.js';
import { writeRoster } from '../roster/write-roster.js';

const RosterQuery = z.strictObject({ kind: z.enum(SUPPORTER_KINDS).optional() });
const EndingTermList = z.object({ items: z.array(EndingTerm) });

/** The roster as a whole. */
@Controller('api/v1')
export class RosterController {
  constructor(
    private readonly roster: Roster,
    private readonly endingTerms: EndingTerms,
  ) {}

  @Get('supporter-roster')
  @Route({
    permission: 'supporter:read',
    audit: 'roster.exported',
    limit: 'export',
    export: true,
    summary: '名簿をCSVで書き出す / The roster as CSV, which the importer reads again',
  })
  async export(
    @Query({ schema: RosterQuery }) { kind }: z.output<typeof RosterQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const everyone = (await this.roster.everyone())
      .filter((supporter) => kind === undefined || supporter.kind === kind)
      .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'ja'));
    void reply.header('content-disposition', 'attachment; filename="supporters.csv"');
    void reply.type('text/csv; charset=utf-8').header('cache-control', 'no-store');
    return writeRoster(everyone);
  }

  @Get('supporter-terms-ending')
  @Route({
    permission: 'supporter:read',
    audit: NOT_AUDITED,
    summary: '委嘱期間がまもなく終わる登録者 / Supporters whose term ends soon or has ended',
    ok: EndingTermList,
  })
  async ending(): Promise<z.infer<typeof EndingTermList>> {
    return { items: await this.endingTerms.list() };
  }
}
