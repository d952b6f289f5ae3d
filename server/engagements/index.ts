export { AcceptOffer } from './commands/accept-offer.js';
export { AgreeOnSlot, type AgreedSlot } from './commands/agree-on-slot.js';
export { AnswerFollowUp, FollowUpBody } from './commands/answer-follow-up.js';
export { AnswerLecture } from './commands/answer-lecture.js';
export { CancelBody, CancelMeeting } from './commands/cancel-meeting.js';
export { ChangeMeeting, MeetingChanges } from './commands/change-meeting.js';
export { ChoiceBody, ChooseTime } from './commands/choose-time.js';
export { DeclineBody, DeclineOffer } from './commands/decline-offer.js';
export { ExpireOffer } from './commands/expire-offer.js';
export { FollowCase } from './commands/follow-case.js';
export { MakeOffer, type MakeOfferInput } from './commands/make-offer.js';
export {
  MeetingBody,
  ProposeMeeting,
  type ProposeMeetingInput,
} from './commands/propose-meeting.js';
export { ProposalsBody, ProposeTimes } from './commands/propose-times.js';
export { CandidatesBody, PlanCandidates } from './commands/plan-candidates.js';
export { OutcomeBody, RecordMeeting } from './commands/record-meeting.js';
export { ReviewBody, ReviewReport } from './commands/review-report.js';
export { DecideReferral } from './commands/decide-referral.js';
export { KeepLecture } from './commands/keep-lecture.js';
export { KeepOrganisation, OrganisationBody } from './commands/keep-organisation.js';
export { RecordReferralOutcome } from './commands/record-referral-outcome.js';
export { ReferConsultation, ReferralBody } from './commands/refer-consultation.js';
export { SaveReportDraft } from './commands/save-report-draft.js';
export { SubmitReport } from './commands/submit-report.js';
export { WithdrawOffer } from './commands/withdraw-offer.js';
export { AdviceReportEntity } from './db/advice-report.entity.js';
export { EngagementEntity } from './db/engagement.entity.js';
export {
  mayChoose,
  MEETING_LABELS,
  MEETING_METHODS,
  METHOD_LABELS,
  type MeetingMethod,
  type MeetingParty,
  type MeetingState,
} from './domain/meeting.js';
export { methodOf, toIcs, toIcsFeed, type CalendarEntry } from './domain/ics.js';
export { AUDIENCE_CHOICES, AudienceBody, Lecture, type AudienceChoice } from './domain/lecture.js';
export { FOLLOW_UP_ANSWERS, type FollowUpAnswer } from './domain/follow-up.js';
export { Report, REPORT_TEXT_MAX, ReportDraft } from './domain/report.js';
export {
  ENGAGEMENT_LABELS,
  ENGAGEMENT_STATES,
  LIVE_STATES,
  TAKEN_STATES,
  type EngagementState,
} from './domain/states.js';
export {
  DECLINE_LABELS,
  DECLINE_REASONS,
  ENGAGEMENT_KINDS,
  type DeclineReason,
  type EngagementKind,
} from './domain/vocabulary.js';
export { EngagementsModule } from './engagements.module.js';
export { AdviceOfCase, type Advice } from './queries/advice-of-case.js';
export type { CaseForSupporter, ContactOfCase } from './queries/case-for-supporter.js';
export { EngagementsOfCase } from './queries/engagements-of-case.js';
export { DueReports, type DueReport } from './queries/due-reports.js';
export { FollowUps } from './queries/follow-ups.js';
export { LectureSurveys } from './queries/lecture-surveys.js';
export { SupporterHistory } from './queries/supporter-history.js';
export { MeetingCalendar, type CalendarFile } from './queries/meeting-calendar.js';
export type { MeetingView } from './queries/meeting-views.js';
export { Meetings } from './queries/meetings.js';
export { MyEngagements, type MyEngagement } from './queries/my-engagements.js';
export { Referrals, type ReferralView } from './queries/referrals.js';
export { ShowOffer, type OfferView } from './queries/show-offer.js';
export { ShowSupporterCase, type SupporterCase } from './queries/show-supporter-case.js';
export type { AdviceReportView, EngagementView } from './queries/views.js';
export { OfferChoices, type OfferChoiceKeeper } from './offer-choices.js';
export { offerObstacleIn } from './domain/offer-rules.js';
export { SupportActs, type SupportAct } from './queries/support-acts.js';
export { Workloads, type PastEngagement, type SupporterLoad } from './queries/workloads.js';
