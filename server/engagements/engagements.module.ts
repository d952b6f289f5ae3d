import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { LinkSources } from '../identity/index.js';
import type { Actor } from '../platform/core/actor.js';
import { Clock } from '../platform/time/clock.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { Roster, SupportersModule } from '../supporters/index.js';
import { AcceptOffer } from './commands/accept-offer.js';
import { AddMaskedPhrase } from './commands/add-masked-phrase.js';
import { AgreeOnSlot } from './commands/agree-on-slot.js';
import { AnswerLecture } from './commands/answer-lecture.js';
import { RequestReferralOutcome } from './commands/request-referral-outcome.js';
import { AnswerFollowUp } from './commands/answer-follow-up.js';
import { CancelMeeting } from './commands/cancel-meeting.js';
import { ChangeMeeting } from './commands/change-meeting.js';
import { ChooseTime } from './commands/choose-time.js';
import { CopyMaskedPhrases } from './commands/copy-masked-phrases.js';
import { DecideReferral } from './commands/decide-referral.js';
import { DeclineOffer } from './commands/decline-offer.js';
import { EndCascade } from './commands/end-cascade.js';
import { ExpireOffer } from './commands/expire-offer.js';
import { FollowCase } from './commands/follow-case.js';
import { SaveLecture } from './commands/save-lecture.js';
import { SaveOrganisation } from './commands/save-organisation.js';
import { RecordReferralOutcome } from './commands/record-referral-outcome.js';
import { ReferConsultation } from './commands/refer-consultation.js';
import { InviteFollowUp } from './commands/invite-follow-up.js';
import { MakeOffer } from './commands/make-offer.js';
import { PauseOffers } from './commands/pause-offers.js';
import { PlanCandidates } from './commands/plan-candidates.js';
import { ProposeMeeting } from './commands/propose-meeting.js';
import { ProposeTimes } from './commands/propose-times.js';
import { RecordMeeting } from './commands/record-meeting.js';
import { ReleaseSupporter } from './commands/release-supporter.js';
import { RemindMeeting } from './commands/remind-meeting.js';
import { RemindOffer } from './commands/remind-offer.js';
import { RemindReport } from './commands/remind-report.js';
import { RemoveMaskedPhrase } from './commands/remove-masked-phrase.js';
import { ReviewReport } from './commands/review-report.js';
import { SaveReportDraft } from './commands/save-report-draft.js';
import { SkipCandidate } from './commands/skip-candidate.js';
import { SubmitReport } from './commands/submit-report.js';
import { WithdrawOffer } from './commands/withdraw-offer.js';
import { ENTITIES, REPOSITORIES } from './db/tables.js';
import { EngagementsPersonalData } from './db/personal-data.js';
import { ACCESS_STATES } from './domain/states.js';
import { EngagementsController } from './http/engagements.controller.js';
import { EscalationsController } from './http/escalations.controller.js';
import { LecturesController } from './http/lectures.controller.js';
import { MaskingController } from './http/masking.controller.js';
import { MeetingsController } from './http/meetings.controller.js';
import { ReferralPrintController } from './http/referral-print.controller.js';
import { ReferralsController } from './http/referrals.controller.js';
import { RequestReferralOutcomesJob } from './jobs/request-referral-outcomes.js';
import { CopyMaskedPhrasesJob } from './jobs/copy-masked-phrases.js';
import { ExpireOffersJob } from './jobs/expire-offers.js';
import { EndCascadeJob } from './jobs/end-cascade.js';
import { RemindOffersJob } from './jobs/remind-offers.js';
import { FollowCaseJob } from './jobs/follow-case.js';
import { OfferNextCandidateJob } from './jobs/offer-next-candidate.js';
import { PauseOffersJob } from './jobs/pause-offers.js';
import { ReleaseSupporterJob } from './jobs/release-supporter.js';
import { RemindMeetingsJob } from './jobs/remind-meetings.js';
import { RequestFollowUpsJob } from './jobs/request-follow-ups.js';
import { RemindReportsJob } from './jobs/remind-reports.js';
import { WithdrawSharedJob } from './jobs/withdraw-shared.js';
import { AdviceOfCase } from './queries/advice-of-case.js';
import { CaseMasks } from './queries/case-masks.js';
import { DueMeetings } from './queries/due-meetings.js';
import { DueOutcomes } from './queries/due-outcomes.js';
import { DueReports } from './queries/due-reports.js';
import { FollowUps } from './queries/follow-ups.js';
import { EngagementsOfCase } from './queries/engagements-of-case.js';
import { Escalations } from './queries/escalations.js';
import { LectureSurveys } from './queries/lecture-surveys.js';
import { MeetingCalendar } from './queries/meeting-calendar.js';
import { Meetings } from './queries/meetings.js';
import { PreviewOffer } from './queries/preview-offer.js';
import { Referrals } from './queries/referrals.js';
import { engagementIdsOf, offerLinks } from './queries/offer-links.js';
import { MyEngagements } from './queries/my-engagements.js';
import { ShowOffer } from './queries/show-offer.js';
import { ShowSupporterCase } from './queries/show-supporter-case.js';
import { WaitingOffers } from './queries/waiting-offers.js';
import { SupportActs } from './queries/support-acts.js';
import { Workloads } from './queries/workloads.js';
import { EngagementEndings } from './services/engagement-endings.js';

const SERVICES = [
  AcceptOffer,
  AdviceOfCase,
  AgreeOnSlot,
  AnswerFollowUp,
  AnswerLecture,
  CancelMeeting,
  ChangeMeeting,
  ChooseTime,
  DecideReferral,
  DeclineOffer,
  DueOutcomes,
  DueReports,
  EngagementsOfCase,
  Escalations,
  ExpireOffer,
  FollowCase,
  FollowUps,
  SaveLecture,
  SaveOrganisation,
  LectureSurveys,
  MakeOffer,
  MeetingCalendar,
  Meetings,
  MyEngagements,
  PlanCandidates,
  ProposeMeeting,
  ProposeTimes,
  RecordMeeting,
  RecordReferralOutcome,
  ReferConsultation,
  Referrals,
  ReviewReport,
  SaveReportDraft,
  ShowOffer,
  ShowSupporterCase,
  SubmitReport,
  WithdrawOffer,
  SupportActs,
  Workloads,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), ConsultationsModule, SupportersModule],
  controllers: [
    EngagementsController,
    EscalationsController,
    LecturesController,
    MaskingController,
    MeetingsController,
    ReferralPrintController,
    ReferralsController,
  ],
  providers: [
    ...REPOSITORIES,
    EngagementEndings,
    ...SERVICES,
    EngagementsPersonalData,
    AddMaskedPhrase,
    CaseMasks,
    CopyMaskedPhrases,
    CopyMaskedPhrasesJob,
    PreviewOffer,
    RemoveMaskedPhrase,
    DueMeetings,
    RequestFollowUpsJob,
    RequestReferralOutcome,
    RequestReferralOutcomesJob,
    EndCascade,
    EndCascadeJob,
    PauseOffers,
    PauseOffersJob,
    ReleaseSupporter,
    ReleaseSupporterJob,
    SkipCandidate,
    RemindOffer,
    RemindOffersJob,
    InviteFollowUp,
    RemindReport,
    RemindReportsJob,
    RemindMeeting,
    WaitingOffers,
    ExpireOffersJob,
    FollowCaseJob,
    OfferNextCandidateJob,
    RemindMeetingsJob,
    WithdrawSharedJob,
  ],
  exports: SERVICES,
})
export class EngagementsModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly engagements: EngagementsOfCase,
    private readonly meetings: Meetings,
    private readonly referrals: Referrals,
    private readonly links: LinkSources,
    private readonly roster: Roster,
    private readonly clock: Clock,
  ) {}

  /**
   * The desk sees every engagement; a supporter their own, while it is offered or was taken on —
   * declined, expired or withdrawn, it is gone for them.
   */
  onModuleInit(): void {
    this.policies.register('engagement', (actor, id) => this.mayKnow(actor, id));
    this.policies.register('meeting', async (actor, id) => {
      const meeting = await this.meetings.find(id);
      return meeting !== null && this.mayKnow(actor, meeting.engagementId);
    });
    this.policies.register(
      'referral',
      async (actor, id) => actor.kind === 'account' && (await this.referrals.exists(id)),
    );
    this.policies.register(
      'support-organisation',
      async (actor, id) =>
        actor.kind === 'account' && (await this.referrals.organisationExists(id)),
    );
    this.links.register('consultation', (tx, consultationId) =>
      offerLinks(tx, this.clock.now(), this.roster, { consultationId }),
    );
    this.links.register('supporter', (tx, supporterId) =>
      offerLinks(tx, this.clock.now(), this.roster, { supporterId }),
    );
    this.links.registerReplies('supporter', 'reply-supporter', engagementIdsOf);
  }

  private async mayKnow(actor: Actor, engagementId: string): Promise<boolean> {
    if (actor.kind !== 'account' && actor.kind !== 'supporter') return false;
    const engagement = await this.engagements.find(engagementId);
    if (!engagement) return false;
    if (actor.kind === 'account') return true;
    return engagement.supporterId === actor.id && ACCESS_STATES.includes(engagement.state);
  }
}
