import type { Actor } from '../../platform/core/actor.js';
import { demoId, demoNumber } from './demo-id.js';
import type { NumberedCase } from './schedule.js';
import type { Row } from './rows.js';

/** What the stories need from outside: rules and keys that belong to other rooms or the process. */
export interface IdentitySource {
  now: Date;
  receiptNumber(fiscalYear: number, sequence: number): string;
  emailDigest(email: string | null): string | null;
  phoneDigest(phone: string | null): string | null;
  /** When the first reply to a case is due. */
  replyBy(received: Date): Date;
  /** When an offer made at this time ends. */
  offerDeadline(offered: Date): Date;
}

/** An invented case's identity: its id, its number, and how its requester can be reached. */
export interface CaseIdentity {
  id: string;
  receiptNumber: string;
  email: string | null;
  phone: string | null;
}

export function identify(scheduled: NumberedCase, identitySource: IdentitySource): CaseIdentity {
  const { fiscalYear, sequence, story, received } = scheduled;
  const receiptNumber = identitySource.receiptNumber(fiscalYear, sequence);
  const byPhone = story.contact === 'phone';
  return {
    id: demoId(`consultation:${receiptNumber}`, received),
    receiptNumber,
    email: byPhone ? null : `${receiptNumber.toLowerCase()}@example.jp`,
    // 059-000-xxxx: no exchange of Mie's begins with 000, so it reaches nobody.
    phone: byPhone ? `059-000-${String(1000 + demoNumber(receiptNumber, 9000))}` : null,
  };
}

/** The case as it was submitted; how it went on is in `extra`. */
export function caseRow(
  scheduled: NumberedCase,
  who: CaseIdentity,
  identitySource: IdentitySource,
  extra: Row,
): Row {
  const { story, received, fiscalYear } = scheduled;
  const open = scheduled.kind === 'open' ? scheduled.story : null;
  const language = open?.language ?? 'ja';
  const share = open?.shareWithSupporters ?? true;
  const publish = scheduled.kind === 'finished' && scheduled.story.published !== null;
  const kinds = [
    'purpose',
    ...(share ? ['shareWithSupporters'] : []),
    ...(publish ? ['publishCase'] : []),
  ];
  return {
    id: who.id,
    receipt_number: who.receiptNumber,
    fiscal_year: fiscalYear,
    state: 'received',
    waiting_from: null,
    version: 1,
    channel: story.channel,
    received_at: received,
    requester_type: story.requesterType,
    content_type: story.contentType,
    themes: story.themes,
    title: story.title,
    body: story.body,
    goal: open?.goal ?? null,
    wishes: open?.wishes ?? null,
    needs: [],
    preferred_methods: story.methods,
    language,
    name: story.name,
    kana: story.kana,
    organisation: story.organisation,
    email: who.email,
    phone: who.phone,
    email_digest: identitySource.emailDigest(who.email),
    phone_digest: identitySource.phoneDigest(who.phone),
    municipality: story.municipality,
    industry: story.industry,
    employees: story.employees,
    co_requesters: [],
    consents: kinds.map((kind) => ({
      kind,
      textVersion: 1,
      language,
      givenAt: received.toISOString(),
      withdrawnAt: null,
    })),
    proxy: null,
    assignee_id: null,
    assignee_name: null,
    reply_by: null,
    needs_review: false,
    support_ended_at: null,
    closed_at: null,
    fictitious: true,
    created_at: received,
    updated_at: received,
    ...extra,
  };
}

/** Who entered the case: the requester on the web, otherwise the desk for them. */
export function submitter(scheduled: NumberedCase, staff: Actor): Actor {
  return scheduled.story.channel === 'web' ? { kind: 'anonymous' } : staff;
}

/** What staff wrote down on the phone, at the counter or from a letter. */
export function proxyOf(
  scheduled: NumberedCase,
  staff: { id: string; name: string },
): object | null {
  if (scheduled.story.channel === 'web') return null;
  return { staffId: staff.id, staffName: staff.name, note: null };
}
