import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { EngagementEntity } from '../db/engagement.entity.js';

/** What the jobs of this room look at. */
@Injectable()
export class WaitingOffers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Ids of offers past their deadline, the oldest first. */
  async overdue(): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM engagement WHERE state = 'offered' AND deadline <= $1 AND paused_at IS NULL
       ORDER BY deadline`,
      [this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of offers that still stand, the first to end first. */
  async open(): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM engagement WHERE state = 'offered' AND deadline > $1 AND paused_at IS NULL
       ORDER BY deadline`,
      [this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of the parts a supporter has that are not over, reported ones aside. */
  async liveOf(supporterId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM engagement WHERE supporter_id = $1
         AND state IN ('proposed', 'offered', 'accepted', 'active') ORDER BY offered_at, id`,
      [supporterId],
    );
    return rows.map(({ id }) => id);
  }

  /** Everyone who was ever asked about this case, in order. */
  earlierInCase(consultationId: string): Promise<EngagementEntity[]> {
    return this.unitOfWork.read.find(EngagementEntity, {
      where: { consultationId },
      order: { offeredAt: 'ASC', id: 'ASC' },
    });
  }
}
