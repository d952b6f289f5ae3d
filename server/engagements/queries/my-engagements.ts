import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/clock.js';
import { withoutContact } from '../domain/masking.js';
import type { EngagementState } from '../domain/states.js';
import type { EngagementKind } from '../domain/vocabulary.js';

/** One line of a supporter's own list. */
export interface MyEngagement {
  engagementId: string;
  consultationId: string;
  receiptNumber: string;
  title: string;
  kind: EngagementKind;
  state: EngagementState;
  offeredAt: Date;
  deadline: Date;
  decidedAt: Date | null;
  endedAt: Date | null;
}

interface Row extends MyEngagement {
  names: (string | null)[];
}

/** Finished cases a supporter can look back on, at most. */
const LOOK_BACK = 50;

const COLUMNS = `engagement.id AS "engagementId", consultation.id AS "consultationId",
  consultation.receipt_number AS "receiptNumber", consultation.title, engagement.kind,
  engagement.state, engagement.offered_at AS "offeredAt", engagement.deadline,
  engagement.decided_at AS "decidedAt", engagement.ended_at AS "endedAt",
  ARRAY[consultation.name, consultation.kana, consultation.organisation] AS names`;
const FROM = `engagement JOIN consultation ON consultation.id = engagement.consultation_id`;

/** A supporter's offers and cases. */
@Injectable()
export class MyEngagements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Offers that wait first, then cases at work, then what was completed, newest first. */
  async list(supporterId: string): Promise<MyEngagement[]> {
    const live = await this.unitOfWork.query<Row>(
      `SELECT ${COLUMNS} FROM ${FROM}
       WHERE supporter_id = $1 AND (engagement.state IN ('accepted', 'active', 'reported')
         OR engagement.state = 'offered'
           AND (engagement.deadline > $2 OR engagement.paused_at IS NOT NULL))
       ORDER BY (engagement.state = 'offered') DESC, engagement.deadline, engagement.id`,
      [supporterId, this.clock.now()],
    );
    const completed = await this.unitOfWork.query<Row>(
      `SELECT ${COLUMNS} FROM ${FROM}
       WHERE supporter_id = $1 AND engagement.state = 'completed'
       ORDER BY engagement.ended_at DESC, engagement.id LIMIT $2`,
      [supporterId, LOOK_BACK],
    );
    return [...live, ...completed].map(({ names, ...mine }) => ({
      ...mine,
      title: mine.state === 'offered' ? withoutContact(mine.title, names) : mine.title,
    }));
  }
}
