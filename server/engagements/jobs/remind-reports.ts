import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RemindReport } from '../commands/remind-report.js';
import { DueReports } from '../queries/due-reports.js';

/** In the hours in which people read mail; the command knows who has heard already. */
@Injectable()
@JobHandler({ name: 'engagements.remind-reports', schedule: '10 9-18 * * *', queue: 'slow' })
export class RemindReportsJob implements Job {
  constructor(
    private readonly reports: DueReports,
    private readonly remindReport: RemindReport,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const { engagementId, meetingId, due } of await this.reports.list()) {
      await this.remindReport.execute({ engagementId, meetingId, due }, actor);
    }
  }
}
