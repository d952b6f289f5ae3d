import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { readBody, refusePrograms } from '../../files/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { ImportSupporters } from '../commands/import-supporters.js';
import { planRoster } from '../domain/roster-plan.js';
import { SUPPORTER_KINDS } from '../domain/supporter.js';
import { Vocabulary } from '../domain/vocabulary.js';
import { Roster } from '../queries/roster.js';
import { readRoster } from '../roster/read-roster.js';

const ImportQuery = z.strictObject({
  /** For files without a kind column. */
  kind: z.enum(SUPPORTER_KINDS).optional(),
  /** `false` loads the file; anything else only tells what would change. */
  dryRun: z.enum(['true', 'false']).default('true'),
});

export const RosterReport = z
  .object({
    /** Whether the file was loaded. */
    loaded: z.boolean(),
    /** What is wrong with the file or its lines, in Japanese; then nothing is loaded. */
    mistakes: z.array(z.string()),
    added: z.array(z.string()),
    updated: z.array(z.object({ name: z.string(), fields: z.array(z.string()) })),
    unchanged: z.int(),
  })
  .meta({ id: 'RosterReport' });
export type RosterReport = z.infer<typeof RosterReport>;

/** A roster file from the back office: looked at first, loaded whole or not at all. */
@Controller('api/v1/supporter-roster')
export class RosterImportController {
  constructor(
    private readonly centre: Centre,
    private readonly roster: Roster,
    private readonly importSupporters: ImportSupporters,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Route({
    permission: 'supporter:write',
    audit: 'roster.imported',
    limit: 'write',
    takes: 'bytes',
    summary: '名簿のCSVを読み込む、試す / Load a roster file (UTF-8, CP932 …), or try it',
    ok: RosterReport,
  })
  async load(
    @Query({ schema: ImportQuery }) { kind, dryRun }: z.output<typeof ImportQuery>,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<RosterReport> {
    const vocabulary = new Vocabulary(this.centre);
    const file = readRoster(refusePrograms(await readBody(body)), { vocabulary, kind });
    const mistakes = [
      ...file.problems,
      ...file.errors.map(({ line, detail }) => `${String(line)}行目: ${detail}`),
    ];
    const nothing = { added: [], updated: [], unchanged: 0 };
    if (mistakes.length > 0) return { ...nothing, loaded: false, mistakes };
    const defaults = this.centre.profile.supporterDefaults;
    const plan = planRoster(await this.roster.everyone(), file.rows, defaults);
    if (dryRun === 'false') await this.importSupporters.execute(file.rows, actor);
    return {
      loaded: dryRun === 'false',
      mistakes,
      added: plan.added.map(({ name }) => name),
      updated: plan.updated.map(({ before, changes }) => ({
        name: before.name,
        fields: Object.keys(changes),
      })),
      unchanged: plan.unchanged.length,
    };
  }
}
