import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SupporterNames } from '../identity/index.js';
import { RecordPolicies } from '../platform/record-policies.js';
import { CreateSupporter } from './commands/create-supporter.js';
import { ImportSupporters } from './commands/import-supporters.js';
import { UpdateSupporter } from './commands/update-supporter.js';
import { SupporterRevisionEntity } from './db/supporter-revision.entity.js';
import { SupporterEntity } from './db/supporter.entity.js';
import { mayReadRoster } from './domain/policy.js';
import { SupportersController } from './http/supporters.controller.js';
import { ListSupporters } from './queries/list-supporters.js';
import { Roster } from './queries/roster.js';
import { SupporterLoads } from './supporter-loads.js';

@Module({
  imports: [TypeOrmModule.forFeature([SupporterEntity, SupporterRevisionEntity])],
  controllers: [SupportersController],
  providers: [
    CreateSupporter,
    UpdateSupporter,
    ImportSupporters,
    ListSupporters,
    Roster,
    SupporterLoads,
  ],
  exports: [
    CreateSupporter,
    UpdateSupporter,
    ImportSupporters,
    ListSupporters,
    Roster,
    SupporterLoads,
  ],
})
export class SupportersModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly names: SupporterNames,
    private readonly roster: Roster,
  ) {}

  onModuleInit(): void {
    this.policies.register(
      'supporter',
      async (actor, id) => mayReadRoster(actor) && (await this.roster.find(id)) !== null,
    );
    // The retired can no longer sign in; the paused still finish what they took on.
    this.names.register(async (id) => {
      const supporter = await this.roster.find(id);
      return supporter && supporter.status !== 'retired' ? supporter.name : null;
    });
  }
}
