import type { Tx } from '../../database/unit-of-work.js';
import type { ConsultationState } from '../domain/states.js';

export interface CaseOfPerson {
  id: string;
  receiptNumber: string;
  title: string;
  state: ConsultationState;
  receivedAt: Date;
  closedAt: Date | null;
  part: 'requester' | 'co-requester';
}

/** What somebody is found by: keyed digests as the requester, the address itself beside one. */
export interface PersonKeys {
  emailDigest: string | null;
  phoneDigest: string | null;
  address: string | null;
}

/** One person's cases, newest first. */
export function casesOfPerson(tx: Tx, keys: PersonKeys): Promise<CaseOfPerson[]> {
  return tx.query<CaseOfPerson[]>(
    `SELECT id, receipt_number AS "receiptNumber", title, state, received_at AS "receivedAt",
            closed_at AS "closedAt", part
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
      keys.emailDigest,
      keys.phoneDigest,
      coRequester(keys.address),
      coRequester(keys.address?.toLowerCase() ?? null),
    ],
  );
}

const coRequester = (address: string | null): string | null =>
  address === null ? null : JSON.stringify([{ email: address }]);
