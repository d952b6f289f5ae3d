import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** At most so many cases are ranked again at once after the roster or the weights have changed. */
const AT_ONCE = 200;

/** Cases that still look for somebody. */
@Injectable()
export class OutdatedShortlists {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open cases without a shortlist, or with one of another roster or other weights, the newest first. */
  async ids(rosterRevision: string, weightsVersion: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT consultation.id FROM ${CONSULTATION_SUMMARY} AS consultation
       LEFT JOIN shortlist ON shortlist.consultation_id = consultation.id
       WHERE consultation.state IN ('received', 'hearing', 'matching')
         AND (shortlist.roster_revision IS DISTINCT FROM $1
              OR shortlist.weights_version IS DISTINCT FROM $2)
       ORDER BY consultation.received_at DESC LIMIT ${String(AT_ONCE)}`,
      [rosterRevision, weightsVersion],
    );
    return rows.map(({ id }) => id);
  }
}
