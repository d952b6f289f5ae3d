import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { WarnEndingKeys } from '../commands/warn-ending-keys.js';

const NAME = 'identity.warn-ending-keys';

/** Each morning, so that the mail comes in the hours of the office. */
@Injectable()
@JobHandler({ name: NAME, schedule: '10 9 * * *', queue: 'slow' })
export class WarnEndingKeysJob implements Job {
  constructor(private readonly warn: WarnEndingKeys) {}

  async run(): Promise<void> {
    await this.warn.execute(undefined, { kind: 'system', id: NAME });
  }
}
