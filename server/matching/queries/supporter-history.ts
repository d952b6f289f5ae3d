import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import {
  DECLINE_REASONS,
  ENGAGEMENT_KINDS,
  ENGAGEMENT_STATES,
  ENGAGEMENT_SUMMARY,
  supportGiven,
} from '../../engagements/index.js';
import { SURVEY_CHOICE } from '../../surveys/index.js';

const PastCase = z.object({
  engagementId: z.string(),
  consultationId: z.string(),
  receiptNumber: z.string(),
  title: z.string(),
  kind: z.enum(ENGAGEMENT_KINDS),
  state: z.enum(ENGAGEMENT_STATES),
  offeredAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  declineReason: z.enum(DECLINE_REASONS).nullable(),
  /** What the requester answered to "was it useful?", or null. */
  answer: z.string().nullable(),
});

export const SupporterHistoryView = z
  .object({
    /** Offers that were decided or expired, those accepted, and the share accepted (0–1). */
    asked: z.int(),
    accepted: z.int(),
    acceptedShare: z.number().nullable(),
    meetingsHeld: z.int(),
    minutesSpent: z.int(),
    /** Answers of the people they helped, and those that say 役に立った or やや役に立った. */
    answers: z.int(),
    positive: z.int(),
    /** The newest first; the last 100. */
    cases: z.array(PastCase),
  })
  .meta({ id: 'SupporterHistory' });
export type SupporterHistoryView = z.infer<typeof SupporterHistoryView>;

type Figures = Pick<SupporterHistoryView, 'asked' | 'accepted' | 'answers' | 'positive'>;
type Row = Omit<z.infer<typeof PastCase>, 'offeredAt' | 'decidedAt'> & {
  offeredAt: Date;
  decidedAt: Date | null;
};

const LOOK_BACK = 100;

/** What a supporter has done and how it was received; for the desk only. */
@Injectable()
export class SupporterHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(supporterId: string): Promise<SupporterHistoryView> {
    const [figures] = await this.unitOfWork.query<Figures>(
      `SELECT count(*) FILTER (WHERE state NOT IN ('proposed', 'offered', 'withdrawn'))::int AS asked,
         count(*) FILTER (WHERE state IN ('accepted', 'active', 'reported', 'completed'))::int AS accepted,
         count(answer.choice) FILTER (WHERE state IN ('reported', 'completed'))::int AS answers,
         count(*) FILTER (WHERE state IN ('reported', 'completed')
           AND answer.choice IN ('useful', 'somewhat_useful'))::int AS positive
       FROM ${ENGAGEMENT_SUMMARY} AS engagement LEFT JOIN LATERAL (
         SELECT choice FROM ${SURVEY_CHOICE} WHERE consultation_id = engagement.consultation_id
         ORDER BY answered_at DESC LIMIT 1) AS answer ON true
       WHERE supporter_id = $1`,
      [supporterId],
    );
    const rows = await this.unitOfWork.query<Row>(
      `SELECT engagement.id AS "engagementId", consultation.id AS "consultationId",
         consultation.receipt_number AS "receiptNumber", consultation.title, engagement.kind,
         engagement.state, engagement.offered_at AS "offeredAt",
         engagement.decided_at AS "decidedAt", engagement.decline_reason AS "declineReason",
         (SELECT choice FROM ${SURVEY_CHOICE} WHERE consultation_id = consultation.id
            AND engagement.state IN ('reported', 'completed')
          ORDER BY answered_at DESC LIMIT 1) AS answer
       FROM ${ENGAGEMENT_SUMMARY} AS engagement
       JOIN ${CONSULTATION_SUMMARY} AS consultation ON consultation.id = engagement.consultation_id
       WHERE engagement.supporter_id = $1 AND engagement.state <> 'proposed'
       ORDER BY engagement.offered_at DESC, engagement.id LIMIT ${String(LOOK_BACK)}`,
      [supporterId],
    );
    const { asked = 0, accepted = 0, answers = 0, positive = 0 } = figures ?? {};
    return {
      asked,
      accepted,
      acceptedShare: asked === 0 ? null : accepted / asked,
      ...(await supportGiven(this.unitOfWork.read, supporterId)),
      answers,
      positive,
      cases: rows.map(({ offeredAt, decidedAt, ...row }) => ({
        ...row,
        offeredAt: offeredAt.toISOString(),
        decidedAt: decidedAt?.toISOString() ?? null,
      })),
    };
  }
}
