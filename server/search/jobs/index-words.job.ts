import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { IndexWords } from '../commands/index-words.js';

interface Payload {
  consultationId?: string;
  supporterId?: string;
  seminarId?: string;
}

/** Whatever somebody wrote can be found a moment later. */
@Injectable()
@JobHandler({
  name: 'search.index',
  on: [
    'consultation.submitted',
    'consultation.updated',
    'hearing.recorded',
    'message.posted',
    'report.submitted',
    'supporter.changed',
    'seminar.moved',
    'seminar.changed',
    'seminar.materials-published',
  ],
  queue: 'slow',
})
export class IndexWordsJob implements Job<Payload> {
  constructor(private readonly words: IndexWords) {}

  async run({ consultationId, supporterId, seminarId }: Payload): Promise<void> {
    if (consultationId !== undefined) await this.words.ofCase(consultationId);
    else if (supporterId !== undefined) await this.words.ofSupporter(supporterId);
    else if (seminarId !== undefined) await this.words.ofSeminar(seminarId);
  }
}
