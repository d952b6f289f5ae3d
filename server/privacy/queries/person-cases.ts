import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { ConsultationState } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Digests } from '../../identity/index.js';
import { email, phone } from '../../platform/fields.js';
import type { PersonCase } from './views.js';

export const PersonQuery = z
  .strictObject({ email: email.optional(), phone: phone.optional() })
  .refine((query) => (query.email === undefined) !== (query.phone === undefined), {
    path: ['email'],
    message: 'メールアドレスか電話番号の、どちらか一つを入力してください。',
  })
  .meta({ id: 'PersonQuery' });
export type PersonQuery = z.output<typeof PersonQuery>;

interface Row {
  id: string;
  receipt_number: string;
  title: string;
  state: ConsultationState;
  received_at: Date;
  closed_at: Date | null;
  part: PersonCase['part'];
  held: boolean;
}

/** One person's cases, found by the keyed digest of what they are reached by. */
@Injectable()
export class PersonCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: Digests,
  ) {}

  /** Newest first; as the requester, or (by mail address) beside one. */
  async find(query: PersonQuery): Promise<PersonCase[]> {
    const address = query.email ?? null;
    const rows = await this.unitOfWork.query<Row>(
      `SELECT id, receipt_number, title, state, received_at, closed_at, part,
              EXISTS (SELECT 1 FROM erasure_hold
                      WHERE consultation_id = found.id AND released_at IS NULL) AS held
       FROM (
         SELECT consultation.*, 'requester' AS part FROM consultation WHERE email_digest = $1
         UNION ALL
         SELECT consultation.*, 'requester' FROM consultation WHERE phone_digest = $2
         UNION ALL
         SELECT consultation.*, 'co-requester' FROM consultation
         WHERE co_requesters <> '[]'
           AND (co_requesters @> $3::jsonb OR co_requesters @> $4::jsonb)
       ) AS found
       ORDER BY received_at DESC, id DESC`,
      [
        this.digests.email(address),
        this.digests.phone(query.phone ?? null),
        coRequester(address),
        coRequester(address?.toLowerCase() ?? null),
      ],
    );
    return rows.map((row) => ({
      id: row.id,
      receiptNumber: row.receipt_number,
      title: row.title,
      state: row.state,
      receivedAt: row.received_at.toISOString(),
      closedAt: row.closed_at?.toISOString() ?? null,
      part: row.part,
      held: row.held,
    }));
  }
}

const coRequester = (address: string | null): string | null =>
  address === null ? null : JSON.stringify([{ email: address }]);
