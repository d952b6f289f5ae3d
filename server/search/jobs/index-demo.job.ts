import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { IndexWords } from '../commands/index-words.js';

/** Whoever tries the demo searches at once, not in five minutes. */
@Injectable()
@JobHandler({ name: 'search.index-demo', on: ['demo.loaded'], queue: 'slow' })
export class IndexDemoJob implements Job {
  constructor(private readonly words: IndexWords) {}

  async run(): Promise<void> {
    await this.words.ofForgotten();
  }
}
