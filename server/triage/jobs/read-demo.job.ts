import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { DemoReader } from '../commands/read-demo.js';

/** The demo's confirmed cases get what triage would have said of them. */
@Injectable()
@JobHandler({ name: 'triage.read-demo', on: ['demo.loaded'], queue: 'slow' })
export class ReadDemoJob implements Job {
  constructor(private readonly reader: DemoReader) {}

  run(): Promise<void> {
    return this.reader.read();
  }
}
