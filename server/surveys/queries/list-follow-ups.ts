import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { pageOf, pageQuery, type Page } from '../../platform/core/paging.js';
import { CHOICES } from '../domain/answer.js';
import { SUPPORT_TYPES } from '../domain/subject.js';

const instant = z.iso.datetime();

/** A low answer, and what became of it. */
export const SurveyFollowUp = z
  .object({
    id: z.string(),
    invitationId: z.string(),
    consultationId: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    title: z.string(),
    supportType: z.enum(SUPPORT_TYPES),
    choice: z.enum(CHOICES),
    comment: z.string().nullable(),
    raisedAt: instant,
    doneAt: instant.nullable(),
    doneByName: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'SurveyFollowUp' });
export type SurveyFollowUp = z.infer<typeof SurveyFollowUp>;
export const SurveyFollowUps = pageOf(SurveyFollowUp);

export const FollowUpsQuery = z.strictObject({
  ...pageQuery,
  done: z.enum(['true', 'false']).default('false'),
});
type FollowUpsQuery = z.output<typeof FollowUpsQuery>;

type Row = Omit<SurveyFollowUp, 'raisedAt' | 'doneAt'> & { raisedAt: Date; doneAt: Date | null };

/** Tasks from low answers: open ones oldest first, finished ones newest first. */
@Injectable()
export class ListFollowUps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page({ page, perPage, done }: FollowUpsQuery): Promise<Page<SurveyFollowUp>> {
    const open = done === 'false';
    const which = open ? 'done_at IS NULL' : 'done_at IS NOT NULL';
    const order = open ? 'task.raised_at, task.id' : 'task.done_at DESC, task.id';
    const rows = await this.unitOfWork.query<Row>(
      `SELECT task.id, task.invitation_id AS "invitationId",
              task.consultation_id AS "consultationId", receipt_number AS "receiptNumber",
              coalesce(invitation.title, consultation.title, '') AS title,
              support_type AS "supportType", choice, comment, raised_at AS "raisedAt",
              done_at AS "doneAt", done_by_name AS "doneByName", note
       FROM survey_follow_up AS task
       JOIN survey_invitation AS invitation ON invitation.id = task.invitation_id
       JOIN survey_answer AS answer ON answer.id = task.answer_id
       LEFT JOIN ${CONSULTATION_SUMMARY} AS consultation ON consultation.id = task.consultation_id
       WHERE ${which} ORDER BY ${order} LIMIT $1 OFFSET $2`,
      [perPage, (page - 1) * perPage],
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM survey_follow_up WHERE ${which}`,
    );
    const items = rows.map(({ raisedAt, doneAt, ...row }) => ({
      ...row,
      raisedAt: raisedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
    }));
    return { items, total: count?.total ?? 0, totalCapped: false, nextCursor: null };
  }
}
