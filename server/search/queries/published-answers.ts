import { Injectable } from '@nestjs/common';
import { PUBLISHABLE_CONSULTATION } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { PublicationTexts } from '../domain/publication.js';
import { SimilarCases } from '../domain/similar-cases.js';

const MOST = 500;
/** The index is made anew after so many milliseconds; what is shown is always read now. */
const AGE = 30_000;

/** A published question and answer: nothing that leads to the case. */
export interface PublishedAnswer {
  readonly id: string;
  readonly texts: PublicationTexts;
  readonly themes: readonly string[];
  readonly approvedAt: Date;
}

/**
 * Published and still agreed to: consent that was taken back a moment ago hides the answer at once, and
 * an erased case has none.
 */
const PUBLISHED = `
  SELECT answer.id, answer.texts, answer.themes, answer.approved_at AS "approvedAt"
  FROM published_answer AS answer
  JOIN ${PUBLISHABLE_CONSULTATION} AS publishable ON publishable.id = answer.consultation_id
  WHERE answer.state = 'approved'`;

/** What anybody may read of past cases. */
@Injectable()
export class PublishedAnswers {
  private readonly index = new SimilarCases();
  private readAt: number | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  list(): Promise<PublishedAnswer[]> {
    return this.unitOfWork.query<PublishedAnswer>(
      `${PUBLISHED} ORDER BY answer.approved_at DESC, answer.id LIMIT ${String(MOST)}`,
    );
  }

  /** Those most like these words, best first. */
  async like(text: string, themes: readonly string[], limit: number): Promise<PublishedAnswer[]> {
    await this.refresh();
    const found = this.index.like({ id: '', text, themes }, limit).map(({ id }) => id);
    if (found.length === 0) return [];
    const rows = await this.unitOfWork.query<PublishedAnswer>(
      `${PUBLISHED} AND answer.id = ANY($1::uuid[])`,
      [found],
    );
    return found.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  private async refresh(): Promise<void> {
    if (this.readAt !== null && performance.now() - this.readAt < AGE) return;
    this.readAt = performance.now();
    const answers = await this.list();
    this.index.replaceAll(
      answers.map(({ id, texts: { ja }, themes }) => ({
        id,
        text: [ja.title, ja.question].join('。'),
        themes,
      })),
    );
  }
}
