import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/clock.js';
import { Logger } from '../../platform/logger.js';
import { Problem } from '../../platform/problems.js';
import { InboundMailEntity } from '../db/inbound-mail.entity.js';
import { readMail, storable, type InboundMail } from '../domain/inbound/read-mail.js';
import { MAILS_PER_HOUR, type HeldReason } from '../domain/inbound/states.js';
import { Participants, type Participant } from '../inbound/participants.js';
import { PostMail } from '../inbound/post-mail.js';
import { ReplyAddresses } from '../reply-addresses.js';
import { RecordBounce } from './record-bounce.js';

type Changes = Partial<InboundMailEntity>;

/**
 * Finds a mail's place: a report about a mail of ours, a program's answer, a message of its case, or the
 * desk's queue. Nothing that comes in is answered by a program, and nothing is thrown away unseen.
 */
@Injectable()
export class ReadInboundMail {
  constructor(
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly unitOfWork: UnitOfWork,
    private readonly replies: ReplyAddresses,
    private readonly participants: Participants,
    private readonly postMail: PostMail,
    private readonly recordBounce: RecordBounce,
  ) {}

  /** Does nothing for a mail that has its place. */
  async execute(id: string): Promise<void> {
    const row = await this.unitOfWork.read.findOneBy(InboundMailEntity, { id, state: 'received' });
    if (!row?.raw) return;
    const mail = await this.parse(row.raw);
    const changes = mail === null ? held('unreadable') : await this.place(row, mail);
    const known: Changes = mail
      ? { fromAddress: mail.from, subject: mail.subject, text: mail.text }
      : { text: storable(row.raw.toString('latin1', 0, 2_000)) };
    // What has become a message is kept there; a second copy would have to be erased twice.
    const kept = changes.state === 'threaded' ? { raw: null, subject: null, text: null } : {};
    const done = changes.state === 'held' ? {} : { settledAt: this.clock.now(), raw: null };
    await this.unitOfWork.read.update(
      InboundMailEntity,
      { id, state: 'received' },
      { ...known, ...changes, ...done, ...kept },
    );
  }

  private async parse(raw: Buffer): Promise<InboundMail | null> {
    try {
      return await readMail(raw);
    } catch (error) {
      this.logger.warn('mail.unreadable', { err: error });
      return null;
    }
  }

  private async place(row: InboundMailEntity, mail: InboundMail): Promise<Changes> {
    const to = row.envelopeTo === null ? mail.to : [row.envelopeTo, ...mail.to];
    const address = this.replies.read(to);
    const reportOf = address?.party === 'b' ? address.recordId : null;
    if (mail.bounce) {
      const deliveryId = await this.recordBounce.execute(mail.bounce, reportOf);
      return { state: 'report', reason: mail.bounce.status ?? mail.bounce.action, deliveryId };
    }
    if (mail.autoReply !== null) return { state: 'set-aside', reason: mail.autoReply };
    if (!address || reportOf !== null) return held('unknown-address');
    const known: Changes = { party: address.party, partyId: address.recordId };
    // What comes for an erased case is news for the office: it is not kept with the case.
    if (await this.replies.ended(address)) return { ...held('not-writable'), ...known };
    const writer =
      address.party === 'r'
        ? await this.participants.requester(address.recordId)
        : await this.participants.supporter(address.recordId);
    if (!writer) return { ...held('not-writable'), ...known };
    return { ...known, ...(await this.post(row.id, mail, writer)) };
  }

  private async post(id: string, mail: InboundMail, writer: Participant): Promise<Changes> {
    const { consultationId } = writer;
    if (mail.from !== writer.email) return { ...held('other-sender'), consultationId };
    if (await this.isFlood(consultationId)) return { ...held('too-many'), consultationId };
    try {
      const messageRef = await this.postMail.execute(id, mail, writer);
      return { state: 'threaded', consultationId, messageRef };
    } catch (error) {
      if (error instanceof Problem) return { ...held('not-writable'), consultationId };
      throw error;
    }
  }

  private async isFlood(consultationId: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - 3_600_000);
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM inbound_mail
       WHERE consultation_id = $1 AND state = 'threaded' AND received_at > $2`,
      [consultationId, since],
    );
    return (row?.count ?? 0) >= MAILS_PER_HOUR;
  }
}

const held = (reason: HeldReason): Changes => ({ state: 'held', reason });
