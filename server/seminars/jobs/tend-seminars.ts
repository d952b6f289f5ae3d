import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { TendSeminar } from '../commands/tend-seminar.js';
import { DueSeminars } from '../queries/due-seminars.js';

/** Every minute: what time alone brings about. */
@Injectable()
@JobHandler({ name: 'seminars.tend', schedule: '* * * * *', queue: 'fast' })
export class TendSeminarsJob implements Job {
  constructor(
    private readonly due: DueSeminars,
    private readonly tend: TendSeminar,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const seminarId of await this.due.toTend()) {
      await this.tend.execute({ seminarId }, actor);
    }
  }
}
