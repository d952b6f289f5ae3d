import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** The way a case takes when all goes well. */
export const JOURNEY = [
  'received',
  'hearing',
  'matching',
  'advising',
  'answered',
  'closed',
] as const;
export type Stage = (typeof JOURNEY)[number];

/** Hours from the first time in one stage to the first time in another, over cases that reached both. */
export interface StageTime {
  from: Stage;
  to: Stage;
  cases: number;
  medianHours: number | null;
  p90Hours: number | null;
}

/** How far cases come and how long it takes them, read from the timeline. */
@Injectable()
export class ConsultationJourneys {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the cases received in a span, how many ever reached each stage. Spam is not counted. */
  async reached(from: Date, to: Date): Promise<Map<Stage, number>> {
    const rows = await this.unitOfWork.query<{ stage: Stage; cases: number }>(
      `${FIRST_REACHED} SELECT stage, count(*)::int AS cases FROM reached GROUP BY stage`,
      [from, to],
    );
    return new Map(rows.map(({ stage, cases }) => [stage, cases]));
  }

  /** The cases of a span that ever reached a stage: those `reached` counts. */
  async idsReaching(from: Date, to: Date, stage: Stage): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `${FIRST_REACHED} SELECT id FROM reached WHERE stage = $3`,
      [from, to, stage],
    );
    return rows.map(({ id }) => id);
  }

  /** Median and 90th percentile between these stages. */
  times(from: Date, to: Date, pairs: readonly (readonly [Stage, Stage])[]): Promise<StageTime[]> {
    return this.unitOfWork.query<StageTime>(
      `${FIRST_REACHED}, pair AS (
         SELECT "from", "to", at FROM unnest($3::text[], $4::text[]) WITH ORDINALITY
           AS pair ("from", "to", at)
       ), taken AS (
         SELECT pair.*, extract(epoch FROM later.at - earlier.at) / 3600 AS hours
         FROM pair LEFT JOIN (reached AS earlier JOIN reached AS later USING (id))
           ON earlier.stage = pair."from" AND later.stage = pair."to" AND later.at >= earlier.at
       )
       SELECT "from", "to", count(hours)::int AS cases,
              round(percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::numeric, 1)::float AS "medianHours",
              round(percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::numeric, 1)::float AS "p90Hours"
       FROM taken GROUP BY "from", "to", at ORDER BY at`,
      [from, to, pairs.map(([earlier]) => earlier), pairs.map(([, later]) => later)],
    );
  }
}

const FIRST_REACHED = `WITH wanted AS (
    SELECT id, received_at FROM consultation
    WHERE state <> 'spam' AND merged_into IS NULL AND received_at >= $1 AND received_at < $2
  ), reached AS (
    SELECT id, 'received' AS stage, received_at AS at FROM wanted
    UNION ALL
    SELECT wanted.id, entry.data->>'to', min(entry.at) FROM wanted
    JOIN timeline_entry AS entry ON entry.consultation_id = wanted.id AND entry.kind = 'moved'
    WHERE entry.data->>'to' <> 'received' GROUP BY 1, 2
  )`;
