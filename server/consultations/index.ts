export {
  hasHearing,
  lockCase,
  lockCases,
  lockWithMerged,
  markForReview,
  moveCase,
  readCase,
  readCases,
  shareCase,
  updateCase,
} from './services/case.js';
export { MoveConsultation } from './commands/move-consultation.js';
export { OpenFromSlot } from './commands/open-from-slot.js';
export { RecordHearing } from './commands/record-hearing.js';
export { SubmitConsultation, type Receipt } from './commands/submit-consultation.js';
export { UpdateConsultation } from './commands/update-consultation.js';
export { ConsultationsModule } from './consultations.module.js';
export type { CaseRecord } from './db/case-record.js';
export { ConsultationEntity } from './db/consultation.entity.js';
export {
  CONSULTATION_SUMMARY,
  CONSULTATION_TEXT,
  HEARING_TEXT,
  PUBLISHABLE_CONSULTATION,
} from './db/consultation.view.js';
export { backdateNotes, loadConsultations, useUpReceiptNumbers } from './db/load-rows.js';
export { hasConsent } from './domain/intake-rules.js';
export { readReceiptNumber, receiptNumber } from './domain/receipt-number.js';
export {
  CONSULTATION_STATES,
  moveBetween,
  OPEN_STATES,
  type ConsultationState,
} from './domain/states.js';
export { BODY_MAX, Intake, Submission, TITLE_MAX } from './domain/submission.js';
export * from './domain/vocabulary.js';
export { CaseHistory } from './queries/case-history.js';
export { ConsultationFacts, type ReceivedCount } from './queries/consultation-facts.js';
export { ConsultationJourneys, JOURNEY, type Stage } from './queries/consultation-journeys.js';
export { CountConsultations } from './queries/count-consultations.js';
export { ReplyClock } from './services/reply-clock.js';
export { FindCase } from './queries/find-case.js';
export { ListConsultations } from './queries/list-consultations.js';
export { receiptNumbers } from './queries/receipt-numbers.js';
export { casesOfPerson } from './queries/cases-of-person.js';
export { caseWords } from './queries/case-words.js';
export { ShowConsultation } from './queries/show-consultation.js';
export { STATE_LABELS } from './queries/timeline-text.js';
export { ConsultationView, HearingView, listOf } from './queries/views.js';
export { addAllToTimeline, addToTimeline, latestNote } from './services/timeline.js';
