import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { SupportersModule } from '../supporters/index.js';
import { DisclosePerson } from './commands/disclose-person.js';
import { EraseAgain } from './commands/erase-again.js';
import { EraseCase } from './commands/erase-case.js';
import { FindPerson } from './commands/find-person.js';
import { HoldCase } from './commands/hold-case.js';
import { ReleaseHold } from './commands/release-hold.js';
import { RequestErasure } from './commands/request-erasure.js';
import { SetCaseRetention, SetDefaultRetention } from './commands/set-retention.js';
import { SweepRetention } from './commands/sweep-retention.js';
import { WithdrawConsent } from './commands/withdraw-consent.js';
import { ErasureEntity, ErasureHoldEntity, ErasureRequestEntity } from './db/erasure.entities.js';
import { PrivacyPersonalData } from './db/personal-data.js';
import { EndLinks } from './services/end-links.js';
import { CaseRetentionEntity, RetentionSettingEntity } from './db/retention.entities.js';
import { CasePrivacyController } from './http/case-privacy.controller.js';
import { ConsentsController } from './http/consents.controller.js';
import { PersonsController } from './http/persons.controller.js';
import { RetentionController } from './http/retention.controller.js';
import { EraseDueJob } from './jobs/erase-due.js';
import { SweepRetentionJob } from './jobs/sweep-retention.js';
import { DiscloseWorker } from './queries/disclose-worker.js';
import { Disclose } from './queries/disclose.js';
import { DueCases } from './queries/due-cases.js';
import { ErasureRequests } from './queries/erasure-requests.js';
import { ListErasures } from './queries/list-erasures.js';
import { PersonCases } from './queries/person-cases.js';
import { ShowCasePrivacy } from './queries/show-case-privacy.js';
import { CaseRetentionRepository } from './db/case-retention.repository.js';
import { ErasureRepository } from './db/erasure.repository.js';
import { ErasureHoldRepository } from './db/erasure-hold.repository.js';
import { ErasureRequestRepository } from './db/erasure-request.repository.js';
import { RetentionSettingRepository } from './db/retention-setting.repository.js';

const SERVICES = [
  Disclose,
  DisclosePerson,
  DiscloseWorker,
  DueCases,
  EraseAgain,
  EraseCase,
  ErasureRequests,
  FindPerson,
  HoldCase,
  ListErasures,
  PersonCases,
  ReleaseHold,
  RequestErasure,
  SetCaseRetention,
  SetDefaultRetention,
  ShowCasePrivacy,
  SweepRetention,
  WithdrawConsent,
];

/** The life of personal data: how long it is kept, who may see all of it, how it goes. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      CaseRetentionEntity,
      ErasureEntity,
      ErasureHoldEntity,
      ErasureRequestEntity,
      RetentionSettingEntity,
    ]),
    ConsultationsModule,
    SupportersModule,
  ],
  controllers: [CasePrivacyController, ConsentsController, PersonsController, RetentionController],
  providers: [
    CaseRetentionRepository,
    ErasureRepository,
    ErasureHoldRepository,
    ErasureRequestRepository,
    RetentionSettingRepository,
    ...SERVICES,
    EndLinks,
    EraseDueJob,
    PrivacyPersonalData,
    SweepRetentionJob,
  ],
  exports: SERVICES,
})
export class PrivacyModule {}
