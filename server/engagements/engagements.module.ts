import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { RecordPolicies } from '../platform/record-policies.js';
import { SupporterLoads, SupportersModule } from '../supporters/index.js';
import { AcceptOffer } from './commands/accept-offer.js';
import { DeclineOffer } from './commands/decline-offer.js';
import { ExpireOffer } from './commands/expire-offer.js';
import { FollowCase } from './commands/follow-case.js';
import { MakeOffer } from './commands/make-offer.js';
import { SaveReportDraft } from './commands/save-report-draft.js';
import { SubmitReport } from './commands/submit-report.js';
import { WithdrawOffer } from './commands/withdraw-offer.js';
import { AdviceReportEntity } from './db/advice-report.entity.js';
import { EngagementEntity } from './db/engagement.entity.js';
import { EngagementsPersonalData } from './db/personal-data.js';
import { ACCESS_STATES } from './domain/states.js';
import { EngagementsController } from './http/engagements.controller.js';
import { ExpireOffersJob } from './jobs/expire-offers.js';
import { FollowCaseJob } from './jobs/follow-case.js';
import { OfferNextCandidateJob } from './jobs/offer-next-candidate.js';
import { WithdrawSharedJob } from './jobs/withdraw-shared.js';
import { AdviceOfCase } from './queries/advice-of-case.js';
import { EngagementsOfCase } from './queries/engagements-of-case.js';
import { MyEngagements } from './queries/my-engagements.js';
import { ShowOffer } from './queries/show-offer.js';
import { ShowSupporterCase } from './queries/show-supporter-case.js';
import { WaitingOffers } from './queries/waiting-offers.js';
import { Workloads } from './queries/workloads.js';

const SERVICES = [
  AcceptOffer,
  AdviceOfCase,
  DeclineOffer,
  EngagementsOfCase,
  ExpireOffer,
  FollowCase,
  MakeOffer,
  MyEngagements,
  SaveReportDraft,
  ShowOffer,
  ShowSupporterCase,
  SubmitReport,
  WithdrawOffer,
  Workloads,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([EngagementEntity, AdviceReportEntity]),
    ConsultationsModule,
    SupportersModule,
  ],
  controllers: [EngagementsController],
  providers: [
    ...SERVICES,
    EngagementsPersonalData,
    WaitingOffers,
    ExpireOffersJob,
    FollowCaseJob,
    OfferNextCandidateJob,
    WithdrawSharedJob,
  ],
  exports: SERVICES,
})
export class EngagementsModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly engagements: EngagementsOfCase,
    private readonly loads: SupporterLoads,
    private readonly workloads: Workloads,
  ) {}

  /**
   * The desk sees every engagement; a supporter their own, while it is offered or was taken on —
   * declined, expired or withdrawn, it is gone for them.
   */
  onModuleInit(): void {
    this.policies.register('engagement', async (actor, id) => {
      if (actor.kind !== 'account' && actor.kind !== 'supporter') return false;
      const engagement = await this.engagements.find(id);
      if (!engagement) return false;
      if (actor.kind === 'account') return true;
      return engagement.supporterId === actor.id && ACCESS_STATES.includes(engagement.state);
    });
    this.loads.register((ids) => this.workloads.activeCases(ids));
  }
}
