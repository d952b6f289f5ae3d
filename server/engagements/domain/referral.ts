import type { DomainEvent } from '../../platform/core/events.js';
import { formatDay } from '../../platform/time/era.js';

/**
 * Asked for by staff, handed over once a manager agrees, until the organisation has told what became of
 * it.
 */
export const REFERRAL_STATES = ['requested', 'handed_over', 'outcome_known', 'refused'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REFERRAL_OUTCOMES = ['helped', 'in_progress', 'not_helped', 'unknown'] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** What the document is written from. */
export interface HandOver {
  centre: string;
  office: string;
  organisation: string;
  contact: string;
  at: Date;
  receiptNumber: string;
  receivedAt: Date;
  requester: {
    name: string;
    organisation: string | null;
    email: string | null;
    phone: string | null;
  };
  title: string;
  body: string;
  hearing: { problem: string; goal: string; constraints: string; firstAdvice: string } | null;
  reason: string;
}

/** The hand-over document (引継書) as plain text: it prints, mails and reads aloud. */
export function handOverDocument(handOver: HandOver): string {
  const { requester, hearing } = handOver;
  const part = (heading: string, text: string | null): string[] =>
    text === null || text.trim() === '' ? [] : ['', `■ ${heading}`, text];
  return [
    '相談引継書',
    '',
    formatDay(handOver.at),
    `${handOver.organisation} ${handOver.contact} 御中`,
    `${handOver.centre} ${handOver.office}`,
    '',
    '次のご相談について、相談者の同意を得て引き継ぎます。どうぞよろしくお願いします。',
    ...part('受付', `${handOver.receiptNumber}（${formatDay(handOver.receivedAt)}）`),
    ...part(
      '相談者',
      [requester.name, requester.organisation, requester.email, requester.phone]
        .filter((line) => line !== null && line !== '')
        .join('\n'),
    ),
    ...part('件名', handOver.title),
    ...part('ご相談の内容', handOver.body),
    ...part('問題', hearing?.problem ?? null),
    ...part('目標', hearing?.goal ?? null),
    ...part('制約', hearing?.constraints ?? null),
    ...part('これまでの助言', hearing?.firstAdvice ?? null),
    ...part('引き継ぐ理由', handOver.reason),
    '',
    'その後の経過を、当センターまでお知らせください。',
  ].join('\n');
}

export const referralMade = (consultationId: string, referralId: string): DomainEvent => ({
  type: 'referral.made',
  payload: { consultationId, referralId },
});

/** A manager has to agree before anything leaves. */
export const referralRequested = (consultationId: string, referralId: string): DomainEvent => ({
  type: 'referral.requested',
  payload: { consultationId, referralId },
});

/** Whom it was handed to has told how it ended, one way or the other. */
export const referralEnded = (
  consultationId: string,
  referralId: string,
  at: Date,
): DomainEvent => ({
  type: 'referral.ended',
  payload: { consultationId, referralId, endedAt: at.toISOString() },
});

/** Outcomes after which nothing more is to come. */
export const FINAL_OUTCOMES: readonly ReferralOutcome[] = ['helped', 'not_helped'];

/** After so many days the organisation is asked what became of the case. */
export const OUTCOME_AFTER_DAYS = 30;

export const referralOutcomeDue = (consultationId: string, referralId: string): DomainEvent => ({
  type: 'referral.outcome-due',
  payload: { consultationId, referralId },
});
