import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { pageOf, pageQuery, type Page } from '../../platform/core/paging.js';
import { CHOICES } from '../domain/answer.js';
import { SUPPORT_TYPES } from '../domain/subject.js';

const instant = z.iso.datetime();

/** A comment its writer lets us show, and how it is shown. */
export const SurveyComment = z
  .object({
    answerId: z.string(),
    consultationId: z.string().nullable(),
    supportType: z.enum(SUPPORT_TYPES),
    choice: z.enum(CHOICES),
    comment: z.string(),
    answeredAt: instant,
    publishedText: z.string().nullable(),
    publishedAt: instant.nullable(),
    publishedByName: z.string().nullable(),
  })
  .meta({ id: 'SurveyComment' });
export type SurveyComment = z.infer<typeof SurveyComment>;
export const SurveyComments = pageOf(SurveyComment);
export const CommentsQuery = z.strictObject(pageQuery);

/** A published comment as anybody sees it. */
export interface Comment {
  text: string;
  supportType: (typeof SUPPORT_TYPES)[number];
  publishedAt: Date;
}

type Row = Omit<SurveyComment, 'answeredAt' | 'publishedAt'> & {
  answeredAt: Date;
  publishedAt: Date | null;
};

/** Comments with consent; those without are seen with their case only. */
@Injectable()
export class ListComments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page({ page, perPage }: z.output<typeof CommentsQuery>): Promise<Page<SurveyComment>> {
    const which = 'publish_consent AND comment IS NOT NULL';
    const rows = await this.unitOfWork.query<Row>(
      `SELECT answer.id AS "answerId", answer.consultation_id AS "consultationId",
              support_type AS "supportType", choice, comment, answered_at AS "answeredAt",
              published_text AS "publishedText", published_at AS "publishedAt",
              published_by_name AS "publishedByName"
       FROM survey_answer AS answer
       JOIN survey_invitation AS invitation ON invitation.id = answer.invitation_id
       WHERE ${which} ORDER BY answered_at DESC, answer.id LIMIT $1 OFFSET $2`,
      [perPage, (page - 1) * perPage],
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM survey_answer WHERE ${which}`,
    );
    const items = rows.map((row) => ({
      ...row,
      answeredAt: row.answeredAt.toISOString(),
      publishedAt: row.publishedAt?.toISOString() ?? null,
    }));
    return { items, total: count?.total ?? 0, totalCapped: false, nextCursor: null };
  }

  /** What is published, newest first; of a span of answers where one is given. */
  voices(limit: number, from?: Date, to?: Date): Promise<Comment[]> {
    return this.unitOfWork.query<Comment>(
      `SELECT published_text AS text, support_type AS "supportType", published_at AS "publishedAt"
       FROM survey_answer AS answer
       JOIN survey_invitation AS invitation ON invitation.id = answer.invitation_id
       WHERE publish_consent AND published_text IS NOT NULL
         AND ($2::timestamptz IS NULL OR answered_at >= $2)
         AND ($3::timestamptz IS NULL OR answered_at < $3)
       ORDER BY published_at DESC, answer.id LIMIT $1`,
      [limit, from ?? null, to ?? null],
    );
  }
}
