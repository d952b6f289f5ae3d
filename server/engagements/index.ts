export { AcceptOffer } from './commands/accept-offer.js';
export { AgreeOnSlot } from './commands/agree-on-slot.js';
export { AnswerFollowUp, FollowUpBody } from './commands/answer-follow-up.js';
export { AnswerLecture } from './commands/answer-lecture.js';
export { CancelMeeting } from './commands/cancel-meeting.js';
export { ChangeMeeting, MeetingChanges } from './commands/change-meeting.js';
export { ChooseTime } from './commands/choose-time.js';
export { DeclineBody, DeclineOffer } from './commands/decline-offer.js';
export { ExpireOffer } from './commands/expire-offer.js';
export { FollowCase } from './commands/follow-case.js';
export { MakeOffer, type MakeOfferInput } from './commands/make-offer.js';
export { MeetingBody, ProposeMeeting } from './commands/propose-meeting.js';
export { ProposeTimes } from './commands/propose-times.js';
export { CandidatesBody, PlanCandidates } from './commands/plan-candidates.js';
export { OutcomeBody, RecordMeeting } from './commands/record-meeting.js';
export { ReviewReport } from './commands/review-report.js';
export { DecideReferral } from './commands/decide-referral.js';
export { SaveLecture as KeepLecture } from './commands/save-lecture.js';
export {
  SaveOrganisation as KeepOrganisation,
  OrganisationBody,
} from './commands/save-organisation.js';
export { RecordReferralOutcome } from './commands/record-referral-outcome.js';
export { ReferConsultation, ReferralBody } from './commands/refer-consultation.js';
export { SaveReportDraft } from './commands/save-report-draft.js';
export { SubmitReport } from './commands/submit-report.js';
export { WithdrawOffer } from './commands/withdraw-offer.js';
export type { EngagementRecord } from './db/engagement.repository.js';
export { EngagementEntity } from './db/engagement.entity.js';
export { ENGAGEMENT_SUMMARY, SUBMITTED_ADVICE } from './db/engagement.view.js';
export { loadEngagements } from './db/load-rows.js';
export { MEETING_METHODS, METHOD_LABELS, type MeetingParty } from './domain/meeting.js';
export { methodOf, toIcs, toIcsFeed, type CalendarEntry } from './domain/ics.js';
export { AUDIENCE_CHOICES, AudienceBody, Lecture } from './domain/lecture.js';
export { Report, ReportDraft } from './domain/report.js';
export {
  ENGAGEMENT_LABELS,
  ENGAGEMENT_STATES,
  LIVE_STATES,
  TAKEN_STATES,
} from './domain/states.js';
export { DECLINE_LABELS, DECLINE_REASONS, ENGAGEMENT_KINDS } from './domain/vocabulary.js';
export { EngagementsModule } from './engagements.module.js';
export { AdviceOfCase } from './queries/advice-of-case.js';
export type { CaseForSupporter, ContactOfCase } from './queries/case-for-supporter.js';
export { EngagementsOfCase } from './queries/engagements-of-case.js';
export { FollowUps } from './queries/follow-ups.js';
export { LectureSurveys } from './queries/lecture-surveys.js';
export { MeetingCalendar } from './queries/meeting-calendar.js';
export type { MeetingView } from './queries/meeting-views.js';
export { Meetings } from './queries/meetings.js';
export { MyEngagements, type MyEngagement } from './queries/my-engagements.js';
export { Referrals } from './queries/referrals.js';
export { reportWords } from './queries/report-words.js';
export { ShowOffer, type OfferView } from './queries/show-offer.js';
export { ShowSupporterCase, type SupporterCase } from './queries/show-supporter-case.js';
export type { AdviceReportView } from './queries/views.js';
export { OfferChoices } from './ports/offer-choices.js';
export { offerObstacleIn } from './domain/offer-rules.js';
export { supportGiven } from './queries/support-given.js';
export { SupportActs } from './queries/support-acts.js';
export { Workloads } from './queries/workloads.js';
