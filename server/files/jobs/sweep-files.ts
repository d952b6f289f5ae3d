import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../platform/core/job.js';
import { SweepFiles } from '../commands/sweep-files.js';

/** The bytes go as soon as the words of their case are gone. */
@Injectable()
@JobHandler({ name: 'files.remove-erased', on: ['consultation.erased'], queue: 'slow' })
export class RemoveErasedJob implements Job {
  constructor(private readonly sweep: SweepFiles) {}

  async run(): Promise<void> {
    await this.sweep.removeErased();
  }
}

/** Every night: what was taken back or refused, and what nobody knows. */
@Injectable()
@JobHandler({ name: 'files.sweep', schedule: '40 3 * * *', queue: 'slow' })
export class SweepFilesJob implements Job {
  constructor(private readonly sweep: SweepFiles) {}

  async run(): Promise<void> {
    await this.sweep.forgetUnsent();
    await this.sweep.removeErased();
    await this.sweep.removeOrphans();
  }
}
