import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SUBMITTED_ADVICE } from '../../engagements/index.js';
import { CONSULTATION_SUMMARY, CONSULTATION_TEXT, readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SimilarCases } from '../domain/similar-cases.js';
import type { PastCase } from '../domain/similar-cases.js';
import { sharedWords } from '../domain/why-similar.js';

/** Finished cases to remember, the latest first. */
const REMEMBERED = 2_000;
/** They are read again after so many milliseconds. */
const AGE = 60_000;
const SHOWN = 5;
/** Characters of the advice that are shown. */
const ANSWER = 160;

/** Finished cases like this one, best first. */
export const SimilarView = z
  .object({
    items: z.array(
      z.object({
        consultationId: z.string(),
        receiptNumber: z.string(),
        title: z.string(),
        themes: z.array(z.string()),
        closedAt: z.iso.datetime().nullable(),
        /** 0–1 */
        likeness: z.number(),
        /** Why: words and themes both have. */
        words: z.array(z.string()),
        themesInCommon: z.array(z.string()),
        /** How staff or a supporter answered; null: not told. */
        answer: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SimilarCases' });
export type SimilarView = z.infer<typeof SimilarView>;

interface Row {
  id: string;
  receipt_number: string;
  title: string;
  themes: string[];
  closed_at: Date | null;
  asked: string;
  advice: string | null;
}

/** What was done before about the same thing. */
@Injectable()
export class ShowSimilar {
  private readonly cases = new SimilarCases();
  private readAt: number | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(id: string): Promise<SimilarView> {
    const { title, body, goal, themes } = await readCase(this.unitOfWork.read, id);
    await this.refresh();
    const text = [title, body, goal].filter(Boolean).join('。');
    const similars = this.cases.like({ id, text, themes }, SHOWN);
    // What is shown is read now: a case erased a moment ago shows nothing of what it was.
    const rows = await this.unitOfWork.query<Row>(
      `SELECT id, receipt_number, consultation.title, themes, closed_at,
              concat_ws('。', said.title, said.body, said.goal) AS asked,
              (SELECT left(advice, ${String(ANSWER)}) FROM ${SUBMITTED_ADVICE}
               WHERE consultation_id = consultation.id ORDER BY updated_at DESC LIMIT 1) AS advice
       FROM ${CONSULTATION_SUMMARY} AS consultation JOIN ${CONSULTATION_TEXT} AS said USING (id)
       WHERE id = ANY($1::uuid[])`,
      [similars.map((similar) => similar.id)],
    );
    return {
      items: similars.flatMap(({ id: other, likeness }) => {
        const row = rows.find((row) => row.id === other);
        if (row === undefined) return [];
        return {
          consultationId: other,
          receiptNumber: row.receipt_number,
          title: row.title,
          themes: row.themes,
          closedAt: row.closed_at?.toISOString() ?? null,
          likeness: Math.round(likeness * 1000) / 1000,
          words: sharedWords(text, row.asked),
          themesInCommon: row.themes.filter((code) => themes.includes(code)),
          answer: row.advice,
        };
      }),
    };
  }

  private async refresh(): Promise<void> {
    if (this.readAt !== null && performance.now() - this.readAt < AGE) return;
    this.readAt = performance.now();
    this.cases.replaceAll(
      await this.unitOfWork.query<PastCase>(
        `SELECT id, concat_ws('。', said.title, said.body, said.goal) AS text, themes
         FROM ${CONSULTATION_SUMMARY} AS consultation JOIN ${CONSULTATION_TEXT} AS said USING (id)
         WHERE state IN ('answered', 'closed')
         ORDER BY received_at DESC LIMIT ${String(REMEMBERED)}`,
      ),
    );
  }
}
