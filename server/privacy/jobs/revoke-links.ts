import { Injectable } from '@nestjs/common';
import { Links } from '../../identity/index.js';
import { JobHandler, type Job } from '../../jobs/index.js';

/** The link in the requester's mail opens an erased case no more. */
@Injectable()
@JobHandler({ name: 'privacy.revoke-links', on: ['consultation.erased'], lane: 'fast' })
export class RevokeLinksJob implements Job<{ consultationId: string }> {
  constructor(private readonly links: Links) {}

  run({ consultationId }: { consultationId: string }): Promise<void> {
    return this.links.revoke('tracking', consultationId);
  }
}
