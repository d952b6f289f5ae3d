import { Injectable } from '@nestjs/common';
import { Links, type ReplyKind } from '../../identity/index.js';
import { Config } from '../../platform/config/config.js';
import type { DeliveryEntity } from '../db/delivery.entity.js';
import {
  isReplyToken,
  replyAddress,
  replyTokenIn,
  type ReplyParty,
  type ReplyToken,
} from '../domain/reply-address.js';
import { Facts } from '../mails/composers/facts.js';

/** Whom an address of ours stands for. */
export interface ReplyAddress {
  party: ReplyParty;
  recordId: string;
  /** It stood in mails to an address they no longer have: whoever has it is not heard as them. */
  former: boolean;
}

const KINDS: Readonly<Record<Exclude<ReplyParty, 'b'>, ReplyKind>> = {
  r: 'reply-requester',
  s: 'reply-supporter',
};

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
    const { mailReplyDomain: base, secrets } = this.config;
    return base === undefined ? null : replyAddress(secrets.links, base, 'b', deliveryId);
  }

  /** Whom the first address of ours among these stands for; null where there is none. */
  async read(addresses: readonly string[]): Promise<ReplyAddress | null> {
    const base = this.config.mailReplyDomain;
    if (base === undefined) return null;
    for (const address of addresses) {
      const token = replyTokenIn(base, address);
      const found = token && (await this.genuine(token));
      if (found) return found;
    }
    return null;
  }

  /** Whether an address takes answers no more: its case was erased. */
  ended({ party, recordId }: Pick<ReplyAddress, 'party' | 'recordId'>): Promise<boolean> {
    return party === 'b' ? Promise.resolve(false) : this.links.ended(KINDS[party], recordId);
  }

  private async genuine(token: ReplyToken): Promise<ReplyAddress | null> {
    const { party, recordId } = token;
    const { secrets, formerSecrets } = this.config;
    const keys = [secrets.links, ...formerSecrets.links];
    const current = party === 'b' ? 1 : await this.links.issueNumber(KINDS[party], recordId);
    for (let issue = current; issue > 0; issue -= 1) {
      const former = issue < current;
      if (keys.some((key) => isReplyToken(key, token, issue))) return { party, recordId, former };
    }
    return null;
  }

  private async make(party: 'r' | 's', id: string): Promise<string | null> {
    const { mailReplyDomain: base, secrets } = this.config;
    if (base === undefined) return null;
    const issue = await this.links.issueNumber(KINDS[party], id);
    return replyAddress(secrets.links, base, party, id, issue);
  }
}
