import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** At most so many cases are ranked again at once after the roster has changed. */
const AT_ONCE = 200;

/** Cases that still look for somebody. */
@Injectable()
export class OutdatedShortlists {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open cases whose shortlist was made from another roster, the newest first. */
  async ids(rosterRevision: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT consultation.id FROM consultation
       JOIN shortlist ON shortlist.consultation_id = consultation.id
       WHERE consultation.state IN ('received', 'hearing', 'matching')
         AND shortlist.roster_revision <> $1
       ORDER BY consultation.received_at DESC LIMIT ${String(AT_ONCE)}`,
      [rosterRevision],
    );
    return rows.map(({ id }) => id);
  }
}
