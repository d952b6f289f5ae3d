export type * from './case-types.js';

/** Shapes the API answers with. Times are ISO 8601 in UTC, ids are UUIDs. */
export type State =
  | 'received'
  | 'hearing'
  | 'matching'
  | 'advising'
  | 'answered'
  | 'closed'
  | 'awaiting_requester'
  | 'referred'
  | 'withdrawn'
  | 'spam'
  | 'out_of_scope';
export type Channel = 'web' | 'phone' | 'visit' | 'mail' | 'seminar';
export type RequesterType = 'citizen' | 'business' | 'municipality' | 'prefecture' | 'organisation';
export type ContentType = 'information' | 'training' | 'problem' | 'other';

export interface Session {
  kind: 'account';
  id: string;
  name: string;
  role: 'staff' | 'manager' | 'admin' | 'auditor';
  permissions: string[];
}

/** A colleague a case can be assigned to. */
export interface StaffMember {
  id: string;
  name: string;
  role: Session['role'];
}

export interface Choice {
  value: string;
  label: string;
}
export interface Theme {
  code: string;
  field: string;
  name: string;
  scope: string;
}
/** What the centre's profile offers to choose from. */
export interface Profile {
  key: string;
  name: string;
  themes: Theme[];
  contentTypes: Choice[];
  requesterTypes: Choice[];
  municipalities: { code: string; name: string }[];
  channels: Choice[];
  states: Choice[];
  meetingLimit: number;
}

export interface ConsultationSummary {
  id: string;
  receiptNumber: string;
  state: State;
  channel: Channel;
  requesterType: RequesterType;
  contentType: ContentType | null;
  themes: string[];
  title: string;
  requesterName: string;
  organisation: string | null;
  municipality: string | null;
  receivedAt: string;
  replyBy: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  needsReview: boolean;
  version: number;
}
export interface Requester {
  type: RequesterType;
  name: string;
  kana: string | null;
  organisation: string | null;
  department: string | null;
  corporateNumber: string | null;
  email: string | null;
  phone: string | null;
  municipality: string | null;
  industry: string | null;
  employees: string | null;
}
export interface Consent {
  kind: string;
  textVersion: number;
  language: string;
  givenAt: string;
  withdrawnAt: string | null;
}
export interface Transition {
  to: State;
  label: string;
  reasonRequired: boolean;
}
export interface Consultation extends ConsultationSummary {
  body: string;
  goal: string | null;
  deadline: string | null;
  wishes: string | null;
  needs: string[];
  preferredMethods: string[];
  language: string;
  requester: Requester;
  coRequesters: { name: string; organisation?: string | null }[];
  consents: Consent[];
  proxy: { staffId: string; staffName: string; note: string | null } | null;
  waitingFrom: State | null;
  supportEndedAt: string | null;
  closedAt: string | null;
  closeReason: string | null;
  allowedTransitions: Transition[];
  fiscalYear: number;
  fictitious: boolean;
}

export interface Supporter {
  id: string;
  kind: 'adviser' | 'partner';
  name: string;
  affiliation: string;
  headline: string;
  biography: string;
  specialities: string[];
  themes: string[];
  regions: string[];
  methods: string[];
  languages: string[];
  sectors: string[];
  email: string | null;
  capacityMonthly: number;
  capacityAtOnce: number;
  status: 'active' | 'paused' | 'retired';
  conflicts: string[];
  fictitious: boolean;
  activeCases: number;
  /** Why no offer can be sent now, in Japanese; null when one can. */
  offerObstacle: string | null;
  version: number;
}

export interface ContributionRate {
  fiscalYear: number;
  fiscalYearLabel: string;
  numerator: number;
  denominator: number;
  unanswered: number;
  rate: number | null;
  /** Percent; null for a centre that has set itself none. */
  target: number | null;
  achieved: boolean;
  margin: number;
  /** Positive answers in a row that reach the target; null when nothing does. */
  positivesNeeded: number | null;
  definitionVersion: string;
  counts: Record<'useful' | 'somewhatUseful' | 'notVeryUseful' | 'notUseful', number>;
}
export interface Overview {
  asOf: string;
  contribution: ContributionRate;
  openByState: { state: State; label: string; count: number }[];
  overdue: number;
  receivedThisMonth: number;
  receivedThisFiscalYear: number;
  cumulative: number;
}

export interface AuditEntry {
  id: string;
  at: string;
  actorKind: string;
  actorName: string | null;
  action: string;
  recordType: string | null;
  recordId: string | null;
  changes: Record<string, { from?: unknown; to?: unknown }> | null;
  requestId?: string | null;
}
export interface Delivery {
  id: string;
  template: string;
  templateName: string;
  recipientKind: string;
  toAddress: string | null;
  subject: string;
  state: 'created' | 'sending' | 'sent' | 'failed';
  attempts: number;
  nextAttemptAt: string | null;
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
  consultationId: string | null;
}
export interface Page<T> {
  items: T[];
  total: number;
  totalCapped: boolean;
  nextCursor: string | null;
}
