import type { MessageView } from '../../components/case-view.js';

/** What a supporter may know of a case before accepting: nothing of who asks. */
export interface CaseSummary {
  receiptNumber: string;
  title: string;
  body: string;
  requesterType: string;
  /** Line of business and size. */
  trade: string;
  contentType: string | null;
  themes: readonly string[];
  municipality: string | null;
  methods: readonly string[];
  goal: string;
  deadline: string;
  wishes: string;
  hearing: HearingView | null;
}

export interface HearingView {
  problem: string;
  goal: string;
  constraints: string;
  firstAdvice: string;
}

/** Who asks; only after acceptance. */
export interface ContactView {
  name: string;
  kana: string;
  organisation: string;
  department: string;
  email: string;
  phone: string;
}

export interface OfferView {
  path: string;
  supporterName: string;
  note: string;
  deadline: Date;
  /** Why the deadline is where it is, or null. */
  deadlineNote: string | null;
  /** Label and text of a lecture's details; empty for other kinds. */
  lecture: readonly { label: string; text: string }[];
  /** Colleagues who could step in. */
  colleagues: readonly { value: string; label: string }[];
  meetingLimit: number;
  summary: CaseSummary;
}

/** A lecture as its speaker sees it. */
export interface SupporterLecture {
  facts: readonly { label: string; text: string }[];
  attended: string;
  surveyPath: string | null;
}

/** One line of the supporter's list. */
export interface SupporterCaseItem {
  id: string;
  /** Null where it cannot be opened: staff ended the offer's link. */
  path: string | null;
  receiptNumber: string;
  title: string;
  /** Japanese label of the engagement's state. */
  state: string;
  /** What the supporter should do next, or null when nothing. */
  todo: string | null;
  at: Date;
}

/** The advice report as the form holds it: raw text, so that nothing typed is lost. */
export interface ReportForm {
  situation: string;
  advice: string;
  nextSteps: string;
  materials: string;
  minutesSpent: string;
  metOn: string;
  method: string;
}

export interface SupporterCaseView {
  engagementId: string;
  state: string;
  summary: CaseSummary;
  contact: ContactView | null;
  messages: readonly MessageView[];
  mayWrite: boolean;
  /** The report being written, or null when none may be written now. */
  report: ReportForm | null;
  submitted: readonly (ReportForm & { id: string; submittedAt: Date })[];
  methods: readonly { value: string; label: string }[];
  /** A lecture's details, how many came, and the link for its audience; null for other kinds. */
  lecture: SupporterLecture | null;
  /** Within how many days after a meeting the report is expected. */
  reportDays: number;
  /** The desk looks at a report before the requester does. */
  inReview: boolean;
  /** What the desk asks to mend in the report, or null. */
  reviewRequest: string | null;
}
