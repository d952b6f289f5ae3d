import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { spanOfDays } from '../domain/period.js';

/** A case in the words of the report. */
export const ReportExample = z
  .object({
    id: z.string(),
    consultationId: z.string(),
    receiptNumber: z.string(),
    receivedAt: z.iso.datetime(),
    requesterType: z.string(),
    contentType: z.string().nullable(),
    /** What was asked, without what tells who asked. */
    question: z.string(),
    /** What was done. */
    support: z.string(),
    byName: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ReportExample' });
export type ReportExample = z.infer<typeof ReportExample>;

type Row = Omit<ReportExample, 'receivedAt' | 'at'> & { receivedAt: Date; at: Date };

/** 主な相談内容: what staff picked from the cases received in a period. */
@Injectable()
export class ListReportExamples {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param from,to days YYYY-MM-DD, both included; oldest case first */
  async between(from: string, to: string): Promise<ReportExample[]> {
    const span = spanOfDays(from, to);
    const rows = await this.unitOfWork.query<Row>(
      `SELECT example.id, example.consultation_id AS "consultationId",
              receipt_number AS "receiptNumber", received_at AS "receivedAt",
              requester_type AS "requesterType", content_type AS "contentType",
              example.question, example.support, example.by_name AS "byName", example.at
       FROM report_example AS example JOIN ${CONSULTATION_SUMMARY} AS consultation
         ON consultation.id = example.consultation_id
       WHERE state <> 'spam' AND received_at >= $1 AND received_at < $2
       ORDER BY received_at, consultation.id`,
      [span.from, span.to],
    );
    return rows.map((row) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      at: row.at.toISOString(),
    }));
  }
}
