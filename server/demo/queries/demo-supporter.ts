import { Injectable } from '@nestjs/common';
import { ENGAGEMENT_SUMMARY } from '../../engagements/index.js';
import { SUPPORTER_SUMMARY } from '../../supporters/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** Finds somebody to try the supporters' pages as. */
@Injectable()
export class DemoSupporter {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** An invented supporter, best one with an offer to answer; null when nobody here is invented. */
  async find(): Promise<{ id: string; name: string } | null> {
    const [found] = await this.unitOfWork.query<{ id: string; name: string }>(
      `SELECT id, name FROM ${SUPPORTER_SUMMARY} AS supporter
       WHERE fictitious AND status = 'active' AND email IS NOT NULL
       ORDER BY (SELECT count(*) FROM ${ENGAGEMENT_SUMMARY}
                 WHERE supporter_id = supporter.id AND state = 'offered') DESC, id
       LIMIT 1`,
    );
    return found ?? null;
  }
}
