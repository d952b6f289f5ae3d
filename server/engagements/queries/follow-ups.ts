import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { FollowUpEntity } from '../db/follow-up.entity.js';

const DAY_MS = 86_400_000;
/** A case nobody asked about in time (the job stood still for a month) is not asked about late. */
const TOO_LATE_DAYS = 30;

/** Cases to be asked how things went, and what was answered. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly centre: Centre,
    private readonly clock: Clock,
  ) {}

  find(consultationId: string): Promise<FollowUpEntity | null> {
    return this.unitOfWork.read.findOneBy(FollowUpEntity, { consultationId });
  }

  /** Ids of cases that received advice so many days ago and were not asked yet. */
  async due(): Promise<string[]> {
    const now = this.clock.now().getTime();
    const latest = now - this.centre.profile.followUpDays * DAY_MS;
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM ${CONSULTATION_SUMMARY} AS consultation
       WHERE support_ended_at <= $1 AND support_ended_at > $2 AND state IN ('answered', 'closed')
         AND EXISTS (SELECT FROM advice_report
                     WHERE consultation_id = consultation.id AND state = 'submitted')
         AND NOT EXISTS (SELECT FROM follow_up WHERE consultation_id = consultation.id)
       ORDER BY support_ended_at, id`,
      [new Date(latest), new Date(latest - TOO_LATE_DAYS * DAY_MS)],
    );
    return rows.map(({ id }) => id);
  }
}
