import { Foundation1763700000001 } from './001-foundation.js';
import { Consultations1763700000002 } from './002-consultations.js';
import { Supporters1763700000003 } from './003-supporters.js';
import { Conversations1763700000004 } from './004-conversations.js';
import { Engagements1763700000005 } from './005-engagements.js';
import { Surveys1763700000006 } from './006-surveys.js';
import { Triage1763700000007 } from './007-triage.js';
import { Matching1763700000008 } from './008-matching.js';
import { Notifications1763700000009 } from './009-notifications.js';
import { Kpi1763700000010 } from './010-kpi.js';
import { Portal1763700000011 } from './011-portal.js';
import { StaffAccounts1763700000013 } from './013-staff-accounts.js';
import { Files1763700000014 } from './014-files.js';
import { Privacy1763700000015 } from './015-privacy.js';
import { Meetings1763700000016 } from './016-meetings.js';
import { KpiReports1763700000017 } from './017-kpi-reports.js';
import { IssueSurveys1763700000018 } from './018-issue-surveys.js';
import { Search1763700000019 } from './019-search.js';
import { Referrals1763700000020 } from './020-referrals.js';
import { FormerAddresses1763700000021 } from './021-former-addresses.js';
import { ReplyTemplates1763700000023 } from './023-reply-templates.js';
import { MailBothWays1763700000024 } from './024-mail-both-ways.js';
import { CaseLinks1763700000025 } from './025-case-links.js';
import { SupporterTerms1763700000026 } from './026-supporter-terms.js';
import { OffersInOrder1763700000027 } from './027-offers-in-order.js';
import { LearningTriage1763700000029 } from './029-learning-triage.js';
import { Lexicon1763700000030 } from './030-lexicon.js';
import { Ranking1763700000031 } from './031-ranking.js';
import { Seminars1763700000032 } from './032-seminars.js';
import { SurveyDefinitions1763700000034 } from './034-survey-definitions.js';
import { KpiSources1763700000035 } from './035-kpi-sources.js';
import { ReplyClock1763700000036 } from './036-reply-clock.js';
import { OpenCases1763700000037 } from './037-open-cases.js';
import { AuditReseal1763700000038 } from './038-audit-reseal.js';
import { PublishedRecords1763700000039 } from './039-published-records.js';
import { GuessesWithoutLocks1763700000040 } from './040-guesses-without-locks.js';
import { SenderConfirmed1763700000041 } from './041-sender-confirmed.js';
import { ProviderIdentities1763700000042 } from './042-provider-identities.js';
import { MaskedPhrases1763700000043 } from './043-masked-phrases.js';
import { ErasedLinks1763700000044 } from './044-erased-links.js';
import { LinkLives1763700000045 } from './045-link-lives.js';
import { ApiKeys1763700000047 } from './047-api-keys.js';
import { FullProof1763700000048 } from './048-full-proof.js';
import { FileWarnings1763700000049 } from './049-file-warnings.js';
import { ConfirmedAddresses1763700000050 } from './050-confirmed-addresses.js';
import { KeyEndNotices1763700000051 } from './051-key-end-notices.js';
import { DeadlinesEndWithTheDay1763700000111 } from './111-deadlines-end-with-the-day.js';
import { RoomViews1763700000052 } from './052-room-views.js';

/** Every migration, oldest first. Listed by name: a forgotten file is a missing line, not a missing table. */
export const migrations = [
  Foundation1763700000001,
  Consultations1763700000002,
  Supporters1763700000003,
  Conversations1763700000004,
  Engagements1763700000005,
  Surveys1763700000006,
  Triage1763700000007,
  Matching1763700000008,
  Notifications1763700000009,
  Kpi1763700000010,
  Portal1763700000011,
  StaffAccounts1763700000013,
  Files1763700000014,
  Privacy1763700000015,
  Meetings1763700000016,
  KpiReports1763700000017,
  IssueSurveys1763700000018,
  Search1763700000019,
  Referrals1763700000020,
  FormerAddresses1763700000021,
  ReplyTemplates1763700000023,
  MailBothWays1763700000024,
  CaseLinks1763700000025,
  SupporterTerms1763700000026,
  OffersInOrder1763700000027,
  LearningTriage1763700000029,
  Lexicon1763700000030,
  Ranking1763700000031,
  Seminars1763700000032,
  SurveyDefinitions1763700000034,
  KpiSources1763700000035,
  ReplyClock1763700000036,
  OpenCases1763700000037,
  AuditReseal1763700000038,
  PublishedRecords1763700000039,
  GuessesWithoutLocks1763700000040,
  SenderConfirmed1763700000041,
  ProviderIdentities1763700000042,
  MaskedPhrases1763700000043,
  ErasedLinks1763700000044,
  LinkLives1763700000045,
  ApiKeys1763700000047,
  FullProof1763700000048,
  FileWarnings1763700000049,
  ConfirmedAddresses1763700000050,
  KeyEndNotices1763700000051,
  RoomViews1763700000052,
  DeadlinesEndWithTheDay1763700000111,
];
