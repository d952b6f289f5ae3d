import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LinkSources } from '../identity/index.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { LinkCases } from './commands/link-cases.js';
import { MergeCases } from './commands/merge-cases.js';
import { MoveConsultation } from './commands/move-consultation.js';
import { OpenFromSlot } from './commands/open-from-slot.js';
import { RecordHearing } from './commands/record-hearing.js';
import { SplitCase } from './commands/split-case.js';
import { SubmitConsultation } from './commands/submit-consultation.js';
import { UndoCaseLink } from './commands/undo-case-link.js';
import { UpdateConsultation } from './commands/update-consultation.js';
import { CaseLinkEntity } from './db/case-link.entity.js';
import { ConsultationEntity } from './db/consultation.entity.js';
import { HearingEntity } from './db/hearing.entity.js';
import { ConsultationsPersonalData } from './db/personal-data.js';
import { TimelineEntryEntity } from './db/timeline-entry.entity.js';
import { CaseHistoryController } from './http/case-history.controller.js';
import { CaseLinksController } from './http/case-links.controller.js';
import { ConsultationAccessLinksController } from './http/consultation-access-links.controller.js';
import { ConsultationsController } from './http/consultations.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { ForgetKeysJob } from './jobs/delete-idempotency-keys.js';
import { CaseHistory } from './queries/case-history.js';
import { CaseLinks } from './queries/case-links.js';
import { ConsultationFacts } from './queries/consultation-facts.js';
import { ConsultationJourneys } from './queries/consultation-journeys.js';
import { CountConsultations } from './queries/count-consultations.js';
import { FindCase } from './queries/find-case.js';
import { ListConsultations } from './queries/list-consultations.js';
import { ShowConsultation } from './queries/show-consultation.js';
import { trackingLinks } from './queries/tracking-links.js';
import { ReplyClock } from './services/reply-clock.js';
import { CaseLinkRepository } from './db/case-link.repository.js';
import { ConsultationRepository } from './db/consultation.repository.js';
import { HearingRepository } from './db/hearing.repository.js';

const SERVICES = [
  CaseHistory,
  ConsultationFacts,
  ConsultationJourneys,
  CountConsultations,
  FindCase,
  ListConsultations,
  MoveConsultation,
  OpenFromSlot,
  RecordHearing,
  ReplyClock,
  ShowConsultation,
  SubmitConsultation,
  UpdateConsultation,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CaseLinkEntity,
      ConsultationEntity,
      HearingEntity,
      TimelineEntryEntity,
    ]),
  ],
  controllers: [
    InboxController,
    ConsultationsController,
    CaseHistoryController,
    CaseLinksController,
    ConsultationAccessLinksController,
  ],
  providers: [
    CaseLinkRepository,
    ConsultationRepository,
    HearingRepository,
    ...SERVICES,
    CaseLinks,
    ConsultationsPersonalData,
    ForgetKeysJob,
    LinkCases,
    MergeCases,
    SplitCase,
    UndoCaseLink,
  ],
  exports: SERVICES,
})
export class ConsultationsModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: CaseLinks,
    private readonly linkSources: LinkSources,
  ) {}

  /** Everybody at the desk sees every case; requesters and supporters come in by other doors. */
  onModuleInit(): void {
    this.policies.register('consultation', async (actor, id) => {
      if (actor.kind !== 'account') return false;
      return this.unitOfWork.read.existsBy(ConsultationEntity, { id });
    });
    this.linkSources.register('consultation', trackingLinks);
    this.linkSources.registerReplies('consultation', 'reply-requester', (_, id) =>
      Promise.resolve([id]),
    );
    this.policies.register(
      'case-link',
      async (actor, id) => actor.kind === 'account' && (await this.links.exists(id)),
    );
  }
}
