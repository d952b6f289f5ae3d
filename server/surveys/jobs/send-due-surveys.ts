import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { SendDueSurveys } from '../commands/send-due-surveys.js';

/** Surveys whose hour has come, and the one reminder of those nobody answered. */
@Injectable()
@JobHandler({ name: 'surveys.send-due', schedule: '*/10 * * * *', queue: 'slow' })
export class SendDueSurveysJob implements Job {
  constructor(private readonly sendDue: SendDueSurveys) {}

  async run(): Promise<void> {
    await this.sendDue.execute();
  }
}
