import { Injectable } from '@nestjs/common';
import { CONSULTATION_TEXT, HEARING_TEXT } from '../../consultations/index.js';
import { ENGAGEMENT_SUMMARY } from '../../engagements/index.js';
import { SURVEY_CHOICE } from '../../surveys/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { PastCase, Satisfaction } from '../domain/types.js';

/** Cases to remember, the latest first: enough for likeness, little enough for memory. */
const REMEMBERED = 2_000;
/** Answers to count, the latest first. */
const ANSWERS = 50_000;

const OUTCOME: Readonly<Record<string, number>> = {
  useful: 1,
  somewhat_useful: 0.67,
  not_very_useful: 0.33,
  not_useful: 0,
};

interface PastRow {
  id: string;
  supporter_id: string;
  title: string;
  body: string;
  problem: string | null;
  choice: string | null;
}

/** What has been done and how it was received. */
@Injectable()
export class ExperienceQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Finished cases and who helped. */
  async pastCases(): Promise<PastCase[]> {
    const rows = await this.unitOfWork.query<PastRow>(
      `SELECT engagement.id, engagement.supporter_id, consultation.title, consultation.body,
              heard.problem, answer.choice
       FROM ${ENGAGEMENT_SUMMARY} AS engagement
       JOIN ${CONSULTATION_TEXT} AS consultation ON consultation.id = engagement.consultation_id
       LEFT JOIN LATERAL (
         SELECT problem FROM ${HEARING_TEXT} WHERE consultation_id = consultation.id
         ORDER BY version DESC LIMIT 1) AS heard ON true
       LEFT JOIN LATERAL (
         SELECT choice FROM ${SURVEY_CHOICE} WHERE consultation_id = consultation.id
         ORDER BY answered_at DESC LIMIT 1) AS answer ON true
       WHERE engagement.state IN ('reported', 'completed')
       ORDER BY engagement.offered_at DESC
       LIMIT ${String(REMEMBERED)}`,
    );
    return rows.map((row) => ({
      id: row.id,
      supporterId: row.supporter_id,
      text: [row.title, row.body, row.problem ?? ''].join('。'),
      outcome: row.choice === null ? null : (OUTCOME[row.choice] ?? null),
    }));
  }

  /** Survey answers of the people each supporter helped. */
  async satisfaction(): Promise<Map<string, Satisfaction>> {
    const rows = await this.unitOfWork.query<{
      supporter_id: string;
      answers: string;
      positive: string;
    }>(
      `SELECT engagement.supporter_id, count(*) AS answers,
              count(*) FILTER (WHERE answer.choice IN ('useful', 'somewhat_useful')) AS positive
       FROM (SELECT consultation_id, choice FROM ${SURVEY_CHOICE}
             ORDER BY answered_at DESC LIMIT ${String(ANSWERS)}) AS answer
       JOIN ${ENGAGEMENT_SUMMARY} AS engagement
         ON engagement.consultation_id = answer.consultation_id
        AND engagement.state IN ('reported', 'completed')
       GROUP BY engagement.supporter_id`,
    );
    return new Map(
      rows.map((row) => [
        row.supporter_id,
        { answers: Number(row.answers), positive: Number(row.positive) },
      ]),
    );
  }
}
