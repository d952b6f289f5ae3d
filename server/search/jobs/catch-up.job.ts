import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { IndexWords } from '../commands/index-words.js';

/** Records that were loaded without events (an import, the demo) are found soon, too. */
@Injectable()
@JobHandler({ name: 'search.catch-up', schedule: '*/5 * * * *', queue: 'slow' })
export class CatchUpJob implements Job {
  constructor(private readonly words: IndexWords) {}

  async run(): Promise<void> {
    await this.words.ofForgotten();
  }
}
