import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Config } from '../../platform/config/config.js';
import { notFound } from '../../platform/core/problems.js';
import { EngagementEntity } from '../db/engagement.entity.js';
import { LectureAnswerEntity } from '../db/lecture-answer.entity.js';
import { AUDIENCE_CHOICES, type AudienceChoice } from '../domain/lecture.js';
import { TAKEN_STATES } from '../domain/states.js';

export const LectureSurveyView = z
  .object({
    url: z.string(),
    /** The address as a QR code, an SVG document. */
    svg: z.string(),
    answers: z.int(),
    counts: z.array(z.object({ choice: z.enum(AUDIENCE_CHOICES), count: z.int() })),
    /** The newest first; the last 200. */
    comments: z.array(z.string()),
  })
  .meta({ id: 'LectureSurvey' });
export type LectureSurveyView = z.infer<typeof LectureSurveyView>;

/** What the audience's page says of the lecture. */
export interface AudiencePage {
  topic: string | null;
  speaker: string;
  date: string | null;
}

const COMMENTS = 200;

/** The short survey of a lecture's audience. */
@Injectable()
export class LectureSurveys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  /** Null when no lecture that was taken on has this code. */
  async byCode(code: string): Promise<AudiencePage | null> {
    const engagement = await this.unitOfWork.read.findOneBy(EngagementEntity, { surveyCode: code });
    if (!engagement || !TAKEN_STATES.includes(engagement.state)) return null;
    const { lecture, supporterName: speaker } = engagement;
    return { topic: lecture?.topic ?? null, speaker, date: lecture?.date ?? null };
  }

  /** @throws Problem 404 for anything that is no lecture */
  async ofEngagement(id: string): Promise<LectureSurveyView> {
    const { read } = this.unitOfWork;
    const engagement = await read.findOneBy(EngagementEntity, { id });
    if (!engagement?.surveyCode) throw notFound();
    const url = `${this.config.publicUrl}/l/${engagement.surveyCode}`;
    const rows = await this.unitOfWork.query<{ choice: AudienceChoice; count: number }>(
      `SELECT choice, count(*)::int AS count FROM lecture_answer
       WHERE engagement_id = $1 GROUP BY choice`,
      [id],
    );
    const said = await read.find(LectureAnswerEntity, {
      where: { engagementId: id },
      order: { answeredAt: 'DESC' },
      take: COMMENTS,
    });
    return {
      url,
      svg: await QRCode.toString(url, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
      answers: rows.reduce((sum, { count }) => sum + count, 0),
      counts: AUDIENCE_CHOICES.map((choice) => ({
        choice,
        count: rows.find((row) => row.choice === choice)?.count ?? 0,
      })),
      comments: said.flatMap(({ comment }) => (comment === null ? [] : [comment])),
    };
  }
}
