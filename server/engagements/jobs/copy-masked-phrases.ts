import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { CopyMaskedPhrases } from '../commands/copy-masked-phrases.js';

interface Payload {
  consultationId: string;
  fromId: string;
}

/** A case was split: what staff hid in the whole is hidden in the part. */
@Injectable()
@JobHandler({ name: 'engagements.copy-masked-phrases', on: ['consultation.split'], queue: 'fast' })
export class CopyMaskedPhrasesJob implements Job<Payload> {
  constructor(private readonly copyMaskedPhrases: CopyMaskedPhrases) {}

  run({ consultationId, fromId }: Payload, { actor }: JobContext): Promise<void> {
    return this.copyMaskedPhrases.execute({ consultationId, fromId }, actor);
  }
}
