import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** A meeting that was held and of which no report has come. */
export interface DueReport {
  meetingId: string;
  engagementId: string;
  consultationId: string;
  supporterId: string;
  supporterName: string;
  due: Date;
}

/** Reports that are still to come. */
@Injectable()
export class DueReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly centre: Centre,
  ) {}

  /** The oldest first. A report handed in after the meeting, reviewed or not, is a report. */
  async list(): Promise<DueReport[]> {
    const rows = await this.unitOfWork.query<Omit<DueReport, 'due'> & { startsAt: Date }>(
      `SELECT meeting.id AS "meetingId", engagement.id AS "engagementId",
              engagement.consultation_id AS "consultationId",
              engagement.supporter_id AS "supporterId",
              engagement.supporter_name AS "supporterName", meeting.starts_at AS "startsAt"
       FROM meeting JOIN engagement ON engagement.id = meeting.engagement_id
       WHERE meeting.state = 'held' AND engagement.state IN ('accepted', 'active')
         AND NOT EXISTS (
           SELECT FROM advice_report AS report WHERE report.engagement_id = engagement.id
             AND report.state IN ('in_review', 'submitted')
             AND report.submitted_at >= meeting.starts_at)
       ORDER BY meeting.starts_at, meeting.id`,
      [],
    );
    const { calendar, profile } = this.centre;
    return rows.map(({ startsAt, ...row }) => ({
      ...row,
      due: calendar.deadlineInDays(startsAt, profile.reportDays),
    }));
  }
}
