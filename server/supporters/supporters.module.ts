import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LinkSources } from '../identity/index.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { AddressChanges } from './services/address-changes.js';
import { ChangeOwnProfile } from './commands/change-own-profile.js';
import { CreateSupporter } from './commands/create-supporter.js';
import { DecideChange } from './commands/decide-change.js';
import { ImportSupporters } from './commands/import-supporters.js';
import { SaveTerms } from './commands/save-terms.js';
import { RemindOfTerm } from './commands/remind-of-term.js';
import { UpdateSupporter } from './commands/update-supporter.js';
import { SupporterChangeEntity } from './db/supporter-change.entity.js';
import { SupporterRevisionEntity } from './db/supporter-revision.entity.js';
import { SupporterTermsEntity } from './db/supporter-terms.entity.js';
import { SupporterEntity } from './db/supporter.entity.js';
import { mayReadRoster } from './domain/policy.js';
import { RosterImportController } from './http/roster-import.controller.js';
import { RosterController } from './http/roster.controller.js';
import { SupporterAccessLinksController } from './http/supporter-access-links.controller.js';
import { SupporterChangesController } from './http/supporter-changes.controller.js';
import { SupportersController } from './http/supporters.controller.js';
import { TermsController } from './http/terms.controller.js';
import { RemindOfTermsJob } from './jobs/remind-of-terms.js';
import { EndingTerms } from './queries/ending-terms.js';
import { ListSupporters } from './queries/list-supporters.js';
import { ProfileChangesQuery } from './queries/profile-changes.js';
import { PublicProfiles } from './queries/public-profiles.js';
import { Roster } from './queries/roster.js';
import { calendarLinks } from './queries/supporter-links.js';
import { Terms } from './queries/terms.js';
import { SupporterChangeRepository } from './db/supporter-change.repository.js';
import { SupporterRepository } from './db/supporter.repository.js';
import { SupporterTermsRepository } from './db/supporter-terms.repository.js';

const SERVICES = [
  ChangeOwnProfile,
  DecideChange,
  EndingTerms,
  ProfileChangesQuery,
  PublicProfiles,
  CreateSupporter,
  UpdateSupporter,
  ImportSupporters,
  SaveTerms,
  ListSupporters,
  Roster,
  Terms,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      SupporterEntity,
      SupporterRevisionEntity,
      SupporterTermsEntity,
      SupporterChangeEntity,
    ]),
  ],
  controllers: [
    SupportersController,
    SupporterAccessLinksController,
    TermsController,
    SupporterChangesController,
    RosterController,
    RosterImportController,
  ],
  providers: [
    SupporterChangeRepository,
    SupporterRepository,
    SupporterTermsRepository,
    ...SERVICES,
    AddressChanges,
    RemindOfTerm,
    RemindOfTermsJob,
  ],
  exports: SERVICES,
})
export class SupportersModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly roster: Roster,
    private readonly changes: ProfileChangesQuery,
    private readonly links: LinkSources,
  ) {}

  onModuleInit(): void {
    this.policies.register(
      'supporter',
      async (actor, id) => mayReadRoster(actor) && (await this.roster.find(id)) !== null,
    );
    this.policies.register(
      'supporter-change',
      async (actor, id) => mayReadRoster(actor) && (await this.changes.exists(id)),
    );
    this.links.register('supporter', calendarLinks);
  }
}
