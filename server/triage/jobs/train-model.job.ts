import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { ModelTrainer } from '../commands/train-model.js';

/** Every night, when nobody is waiting: what staff have confirmed becomes a model. */
@Injectable()
@JobHandler({ name: 'triage.train', schedule: '20 2 * * *', queue: 'slow', attempts: 2 })
export class TrainModelJob implements Job {
  constructor(private readonly trainer: ModelTrainer) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    await this.trainer.train(actor);
  }
}

/** The same by day, asked for in the back office. */
@Injectable()
@JobHandler({
  name: 'triage.train-now',
  on: ['triage.training-requested'],
  queue: 'slow',
  attempts: 2,
})
export class TrainModelNowJob implements Job {
  constructor(private readonly trainer: ModelTrainer) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    await this.trainer.train(actor, { always: true });
  }
}
