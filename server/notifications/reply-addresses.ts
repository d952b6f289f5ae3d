import { Injectable } from '@nestjs/common';
import { Links } from '../identity/index.js';
import { Config } from '../platform/config.js';
import type { DeliveryEntity } from './db/delivery.entity.js';
import { readReplyAddress, replyAddress, type ReplyParty } from './domain/reply-address.js';
import { Facts } from './composers/facts.js';

/** Whom an address of ours stands for. */
export interface ReplyAddress {
  party: ReplyParty;
  recordId: string;
}

/** Addresses that say by themselves whose answer comes in, or which mail came back (MAIL_REPLY_DOMAIN). */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly config: Config,
    private readonly facts: Facts,
    private readonly links: Links,
  ) {}

  /** Where an answer to this mail becomes a message of its case; null where none would. */
  async forAnswers({
    recipientKind,
    recipientId,
    consultationId,
  }: Pick<DeliveryEntity, 'recipientKind' | 'recipientId' | 'consultationId'>): Promise<
    string | null
  > {
    if (this.config.mailReplyDomain === undefined || consultationId === null) return null;
    if (recipientKind === 'requester') return this.make('r', consultationId);
    if (recipientKind !== 'supporter') return null;
    const work = await this.facts.workOn(consultationId);
    const own = work.find(({ supporterId }) => supporterId === recipientId);
    return own ? this.make('s', own.id) : null;
  }

  /** Where reports about this mail come back; null: to the desk's own mailbox. */
  forReports(deliveryId: string): string | null {
    return this.make('b', deliveryId);
  }

  /** Whom the first address of ours among these stands for; null where there is none. */
  read(addresses: readonly string[]): ReplyAddress | null {
    const { mailReplyDomain: base, secrets, formerSecrets } = this.config;
    if (base === undefined) return null;
    for (const address of addresses) {
      for (const secret of [secrets.links, ...formerSecrets.links]) {
        const found = readReplyAddress(secret, base, address);
        if (found) return found;
      }
    }
    return null;
  }

  /** Whether an address takes answers no more: its case was erased. */
  ended({ party, recordId }: { party: ReplyParty; recordId: string }): Promise<boolean> {
    if (party === 'b') return Promise.resolve(false);
    return this.links.ended(party === 'r' ? 'reply-requester' : 'reply-supporter', recordId);
  }

  private make(party: ReplyParty, id: string): string | null {
    const { mailReplyDomain: base, secrets } = this.config;
    return base === undefined ? null : replyAddress(secrets.links, base, party, id);
  }
}
