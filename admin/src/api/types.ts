import type { components } from '../generated/api.js';

/**
 * The shapes the API answers with, from openapi.json. Times are ISO 8601 in UTC, ids are UUIDs.
 */
type Schemas = components['schemas'];

export type Session = Schemas['Session'];
export type StaffMember = Schemas['StaffMember'];
export type Profile = Schemas['Profile'];

export type ConsultationSummary = Schemas['ConsultationSummary'];
export type InboxCounts = Schemas['InboxCounts'];
export type Consultation = Schemas['Consultation'];
export type State = ConsultationSummary['state'];
export type Channel = ConsultationSummary['channel'];
export type Consent = Consultation['consents'][number];
export type Transition = Consultation['allowedTransitions'][number];

export type TimelineEntry = Schemas['TimelineEntry'];
export type Hearing = Schemas['Hearing'];
export type Message = Schemas['Message'];
export type Visibility = Message['visibility'];

/** A best guess with its evidence (the matched words). `confidence` lies in [0, 1]. */
export type Guess = Schemas['TriageGuess'];
export type Triage = Schemas['Triage'];
/** Confirmed categories, without who confirmed them and when. */
export type TriageChoice = Pick<
  NonNullable<Triage['confirmed']>,
  'requesterType' | 'contentType' | 'themes'
>;

export type Shortlist = Schemas['Shortlist'];
export type Candidate = Schemas['ShortlistItem'];
/** Each part lies in [0, 1]; the score is their weighted sum. */
export type ScoreParts = Candidate['parts'];

export type Engagement = Schemas['Engagement'];
export type AdviceReport = Schemas['AdviceReport'];
export type Survey = Schemas['Survey'];

export type Account = Schemas['Account'];
export type ApiKey = Schemas['ApiKey'];
export type IssuedApiKey = Schemas['IssuedApiKey'];
export type Role = Account['role'];
export type SignedInSession = Schemas['SignedInSession'];
export type Factors = Schemas['Factors'];

export type Supporter = Schemas['Supporter'];
export type Delivery = Schemas['Delivery'];
export type AuditEntry = Schemas['AuditEntry'];
export type ContributionRate = Schemas['ContributionRate'];
export type Overview = Schemas['KpiOverview'];

/** One page of a list; `total` means "at least" when it is capped. */
export interface Page<T> {
  items: T[];
  total: number;
  totalCapped: boolean;
  nextCursor: string | null;
}
