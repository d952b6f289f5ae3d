import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ConfirmedAddresses } from '../../identity/index.js';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import { Problem } from '../../platform/core/problems.js';
import { withoutIllFormed } from '../../platform/validation/well-formed.js';
import type { InboundMail } from '../domain/inbound/read-mail.js';
import { isSenderConfirmed } from '../domain/inbound/sender-trust.js';
import { MAILS_PER_HOUR, type HoldReason } from '../domain/inbound/states.js';
import { MailReader } from '../inbound/mail-reader.js';
import { Participants, type Participant } from '../inbound/participants.js';
import { PostMail } from '../inbound/post-mail.js';
import { ReplyAddresses, type ReplyAddress } from '../inbound/reply-addresses.js';
import { RecordBounce } from './record-bounce.js';
import { InboundMailRepository, type InboundMailRecord } from '../db/inbound-mail.repository.js';

type Changes = Partial<InboundMailRecord>;

/**
 * Finds a mail's place: a report about a mail of ours, a program's answer, a message of its case, or the
 * desk's queue. Nothing that comes in is answered by a program, and nothing is thrown away unseen.
 *
 * What lets a mail into a case is the secret address it came to; its `From` alone, which anybody can
 * write, lets it nowhere, and the message says whether a trusted server has confirmed it.
 */
@Injectable()
export class ReadInboundMail {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly replies: ReplyAddresses,
    private readonly reader: MailReader,
    private readonly participants: Participants,
    private readonly postMail: PostMail,
    private readonly recordBounce: RecordBounce,
    private readonly confirmed: ConfirmedAddresses,
    private readonly inboundMails: InboundMailRepository,
  ) {}

  /** Does nothing for a mail that has its place. */
  async execute(id: string): Promise<void> {
    const row = await this.inboundMails.find(this.unitOfWork.read, { id, state: 'received' });
    if (!row?.raw) return;
    const { mail, reason } =
      row.reason === 'too-large'
        ? ({ mail: null, reason: 'too-large' } as const)
        : await this.reader.read(row.raw);
    const changes = mail ? await this.place(row, mail) : await this.putAside(row, row.raw, reason);
    const known: Changes = mail
      ? { fromAddress: mail.from, subject: mail.subject, text: mail.text }
      : {};
    const senderConfirmed = mail !== null && this.isConfirmed(mail);
    // What has become a message is kept there; a second copy would have to be erased twice.
    const kept = changes.state === 'threaded' ? { raw: null, subject: null, text: null } : {};
    const done = changes.state === 'held' ? {} : { settledAt: this.clock.now(), raw: null };
    await this.inboundMails.update(
      this.unitOfWork.read,
      { id, state: 'received' },
      { ...known, senderConfirmed, ...changes, ...done, ...kept },
    );
  }

  /** A mail no program reads: with its bytes, and whose it is as far as its header tells. */
  private async putAside(
    row: InboundMailRecord,
    raw: Buffer,
    reason: HoldReason,
  ): Promise<Changes> {
    const head = await this.reader.readHead(raw);
    const replyAddress = await this.replies.read(addressesOf(row, head));
    const address = replyAddress?.party === 'b' ? null : replyAddress;
    const ended = address !== null && (await this.replies.ended(address));
    const writer = address && !ended && (await this.writer(address));
    return {
      ...holdFor(reason),
      fromAddress: head?.from ?? null,
      subject: head?.subject ?? null,
      text: withoutIllFormed(raw.toString('utf8', 0, BEGINNING)),
      ...(address && { party: address.party, partyId: address.recordId }),
      ...(writer && { consultationId: writer.consultationId }),
    };
  }

  private async place(row: InboundMailRecord, mail: InboundMail): Promise<Changes> {
    const address = await this.replies.read(addressesOf(row, mail));
    const reportOf = address?.party === 'b' ? address.recordId : null;
    if (mail.bounce) {
      const deliveryId = await this.recordBounce.execute(mail.bounce, reportOf);
      return { state: 'report', reason: mail.bounce.status ?? mail.bounce.action, deliveryId };
    }
    if (mail.autoReply !== null) return { state: 'set-aside', reason: mail.autoReply };
    if (!address || reportOf !== null) return holdFor('unknown-address');
    const known: Changes = { party: address.party, partyId: address.recordId };
    // What comes for an erased case is news for the office: it is not kept with the case.
    if (await this.replies.ended(address)) return { ...holdFor('not-writable'), ...known };
    const writer = await this.writer(address);
    if (!writer) return { ...holdFor('not-writable'), ...known };
    // Somebody who still has a former mailbox of theirs: the office looks, whatever `From` says.
    if (address.former) {
      return { ...holdFor('other-sender'), ...known, consultationId: writer.consultationId };
    }
    return { ...known, ...(await this.post(row.id, mail, writer)) };
  }

  private writer({ party, recordId }: ReplyAddress): Promise<Participant | null> {
    return party === 'r'
      ? this.participants.requester(recordId)
      : this.participants.supporter(recordId);
  }

  private async post(id: string, mail: InboundMail, writer: Participant): Promise<Changes> {
    const { consultationId } = writer;
    if (mail.from !== writer.email) return { ...holdFor('other-sender'), consultationId };
    if (await this.isFlood(consultationId)) return { ...holdFor('too-many'), consultationId };
    if (!mail.sure) return { ...holdFor('unsure-text'), consultationId };
    try {
      const messageRef = await this.postMail.execute(id, mail, writer, this.isConfirmed(mail));
      // The address it came to stood in a mail of ours.
      if (writer.actor.kind === 'requester' && writer.email !== null) {
        await this.confirmed.confirm(writer.email, 'reply');
      }
      return { state: 'threaded', consultationId, messageRef };
    } catch (error) {
      if (error instanceof Problem) return { ...holdFor('not-writable'), consultationId };
      throw error;
    }
  }

  private isConfirmed({ origin }: InboundMail): boolean {
    return isSenderConfirmed(origin, this.config.trustedAuthservIds);
  }

  private async isFlood(consultationId: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - 3_600_000);
    const { read } = this.unitOfWork;
    return (await this.inboundMails.countThreaded(read, consultationId, since)) >= MAILS_PER_HOUR;
  }
}

/** Characters of a mail nobody can read that are shown as they came. */
const BEGINNING = 2_000;

/** Where a mail came to, the envelope first. */
const addressesOf = ({ envelopeTo }: InboundMailRecord, mail: InboundMail | null): string[] => [
  ...(envelopeTo === null ? [] : [envelopeTo]),
  ...(mail?.to ?? []),
];

const holdFor = (reason: HoldReason): Changes => ({ state: 'held', reason });
