import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { TIME_ZONE } from '../../platform/time/zone.js';
import type { ConsultationState } from '../domain/states.js';
import type { Channel, ContentType, RequesterType } from '../domain/vocabulary.js';

/** What statistics know of a case: nothing that tells who asked. */
export interface ConsultationFact {
  id: string;
  state: ConsultationState;
  receivedAt: Date;
  requesterType: RequesterType;
  contentType: ContentType | null;
  themes: string[];
  municipality: string | null;
  channel: Channel;
  supportEndedAt: Date | null;
}

/** What a list of cases behind a figure shows. */
export interface ConsultationBrief {
  id: string;
  receiptNumber: string;
  state: ConsultationState;
  receivedAt: Date;
}

/** Cases received in one month (YYYY-MM, Asia/Tokyo) of one requester and content type. */
export interface ReceivedCount {
  month: string;
  requesterType: RequesterType;
  contentType: ContentType | null;
  count: number;
}

const COLUMNS = `id, state, received_at AS "receivedAt", requester_type AS "requesterType",
  content_type AS "contentType", themes, municipality, channel,
  support_ended_at AS "supportEndedAt"`;

/** Spam was never a consultation, and a case that was merged into another is that other one. */
const COUNTED = `state <> 'spam' AND merged_into IS NULL`;

/**
 * The read view other rooms count cases by. Spam and merged cases have no facts. Everything
 * here survives erasure, which removes people and words and keeps the statistical row.
 */
@Injectable()
export class ConsultationFacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `from` ≤ received < `to`. */
  received(from: Date, to: Date): Promise<ReceivedCount[]> {
    return this.unitOfWork.query<ReceivedCount>(
      `SELECT to_char(received_at AT TIME ZONE '${TIME_ZONE}', 'YYYY-MM') AS month,
              requester_type AS "requesterType", content_type AS "contentType",
              count(*)::int AS count
       FROM consultation WHERE ${COUNTED} AND received_at >= $1 AND received_at < $2
       GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      [from, to],
    );
  }

  /** One case's facts as this transaction sees them, or null for spam, a merged case and for no case. */
  async of(tx: Tx, id: string): Promise<ConsultationFact | null> {
    const [fact] = await tx.query<ConsultationFact[]>(
      `SELECT ${COLUMNS} FROM consultation WHERE id = $1 AND ${COUNTED}`,
      [id],
    );
    return fact ?? null;
  }

  /** Cases received, or whose support ended, in a span. */
  async idsTouching(tx: Tx, from: Date, to: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM consultation WHERE received_at >= $1 AND received_at < $2
       UNION SELECT id FROM consultation WHERE support_ended_at >= $1 AND support_ended_at < $2`,
      [from, to],
    );
    return rows.map(({ id }) => id);
  }

  /** Which cases these are, newest first: enough to open them, nothing that tells who asked. */
  briefs(ids: readonly string[]): Promise<ConsultationBrief[]> {
    return this.unitOfWork.query<ConsultationBrief>(
      `SELECT id, receipt_number AS "receiptNumber", state, received_at AS "receivedAt"
       FROM consultation WHERE id = ANY($1::uuid[]) ORDER BY received_at DESC, id DESC`,
      [ids],
    );
  }

  /** The next cases by id, spam included, for going through all of them: `after` is the last one seen. */
  async idsAfter(tx: Tx, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM consultation WHERE id > $1 ORDER BY id LIMIT $2`,
      [after ?? '00000000-0000-0000-0000-000000000000', limit],
    );
    return rows.map(({ id }) => id);
  }
}
