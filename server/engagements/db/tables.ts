import { AdviceReportEntity } from './advice-report.entity.js';
import { EngagementEntity } from './engagement.entity.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { LectureAnswerEntity } from './lecture-answer.entity.js';
import { MaskedPhraseEntity } from './masked-phrase.entity.js';
import { MeetingEntity } from './meeting.entity.js';
import { ReferralEntity, SupportOrganisationEntity } from './referral.entities.js';
import { ReminderEntity } from './reminder.entity.js';
import { AdviceReportRepository } from './advice-report.repository.js';
import { CandidateRepository } from './candidate.repository.js';
import { EngagementRepository } from './engagement.repository.js';
import { FollowUpRepository } from './follow-up.repository.js';
import { LectureAnswerRepository } from './lecture-answer.repository.js';
import { MaskedPhraseRepository } from './masked-phrase.repository.js';
import { MeetingRepository } from './meeting.repository.js';
import { ReferralRepository } from './referral.repository.js';
import { ReminderRepository } from './reminder.repository.js';
import { SupportOrganisationRepository } from './support-organisation.repository.js';

/** The room's tables, for its module. */
export const ENTITIES = [
  AdviceReportEntity,
  EngagementEntity,
  FollowUpEntity,
  LectureAnswerEntity,
  MaskedPhraseEntity,
  MeetingEntity,
  ReferralEntity,
  SupportOrganisationEntity,
  ReminderEntity,
];

/** What commands find and write them by. */
export const REPOSITORIES = [
  AdviceReportRepository,
  EngagementRepository,
  FollowUpRepository,
  LectureAnswerRepository,
  MaskedPhraseRepository,
  MeetingRepository,
  ReferralRepository,
  SupportOrganisationRepository,
  CandidateRepository,
  ReminderRepository,
];
