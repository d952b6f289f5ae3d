import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { FindCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { line } from '../../platform/validation/fields.js';
import { conflict, forbidden, unprocessable } from '../../platform/core/problems.js';
import type { InboundMail } from '../domain/inbound/read-mail.js';
import { MailReader } from '../inbound/mail-reader.js';
import { Participants, type Participant } from '../inbound/participants.js';
import { PostMail } from '../inbound/post-mail.js';
import { InboundMailRepository, type InboundMailRecord } from '../db/inbound-mail.repository.js';

export const ResolveBody = z
  .strictObject({
    /** The case it belongs to (its receipt number, as people write it); null: to no case. */
    receiptNumber: line(40).nullable(),
  })
  .meta({ id: 'SettleInboundMail' });

type Input = z.output<typeof ResolveBody> & { id: string };

/**
 * Somebody at the desk decides on a mail that found no place: it becomes a message of the case they
 * name, from the person whose address it came to (else the requester), or it is put away.
 */
@Injectable()
export class ResolveInboundMail extends Command<Input, InboundMailRecord, void> {
  constructor(
    private readonly cases: FindCase,
    private readonly reader: MailReader,
    private readonly participants: Participants,
    private readonly postMail: PostMail,
    private readonly inboundMails: InboundMailRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { id }: Input): Promise<InboundMailRecord> {
    return this.inboundMails.lock(tx, id);
  }

  protected authorise(actor: Actor, { state }: InboundMailRecord): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
    if (state === 'held' || state === 'set-aside') return;
    throw conflict('settled', 'このメールは、もう処理されています。画面を読み直してください。');
  }

  protected async handle(
    tx: Tx,
    row: InboundMailRecord,
    { receiptNumber }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const done = { settledAt: this.now(), handledByName: actorName(actor) };
    const target = receiptNumber === null ? null : await this.thread(row, receiptNumber);
    const consultationId = target?.consultationId ?? null;
    if (target === null) {
      await this.inboundMails.update(tx, row.id, { ...done, state: 'dismissed', raw: null });
    } else {
      // The bytes of a mail no program reads are the only copy of what its sender wrote.
      const raw = target.read ? null : row.raw;
      const threaded = { state: 'threaded', consultationId, subject: null, text: null } as const;
      await this.inboundMails.update(tx, row.id, { ...done, ...threaded, raw });
    }
    return {
      result: undefined,
      audit: {
        action: consultationId === null ? 'inbound-mail.dismissed' : 'inbound-mail.threaded',
        recordType: 'inbound-mail',
        recordId: row.id,
        changes: {
          state: { from: row.state, to: consultationId === null ? 'dismissed' : 'threaded' },
          ...(consultationId !== null && { consultation: { to: consultationId } }),
        },
      },
    };
  }

  /** Posting has a transaction of its own and gives the same message when this one is tried again. */
  private async thread(
    row: InboundMailRecord,
    receiptNumber: string,
  ): Promise<{ consultationId: string; read: boolean }> {
    const consultation = await this.cases.byReceiptNumber(receiptNumber);
    if (!consultation) {
      throw unprocessable([
        {
          pointer: '/receiptNumber',
          code: 'choice',
          detail: 'この受付番号の相談はありません。番号をお確かめください（例: R8-00042）。',
        },
      ]);
    }
    const mail = await this.mailOf(row);
    const words = { ...NOTHING, subject: row.subject ?? '', text: '', words: UNREAD };
    const writer = await this.writer(row, consultation.id);
    // Confirmed as somebody else is not confirmed as the one whose message it becomes.
    const isWriters = row.senderConfirmed === true && row.fromAddress === writer.email;
    await this.postMail.execute(row.id, mail ?? words, writer, isWriters);
    return { consultationId: consultation.id, read: mail !== null };
  }

  /** What a mail says; null where only its bytes are there, and no program reads them. */
  private async mailOf({
    raw,
    subject,
    text,
    reason,
  }: InboundMailRecord): Promise<InboundMail | null> {
    if (reason === 'too-large') return null;
    if (raw) return (await this.reader.read(raw)).mail;
    return { ...NOTHING, subject: subject ?? '', text: text ?? '', words: text ?? '' };
  }

  private async writer(
    { party, partyId }: InboundMailRecord,
    consultationId: string,
  ): Promise<Participant> {
    const supporter =
      party === 's' && partyId !== null ? await this.participants.supporter(partyId) : null;
    if (supporter?.consultationId === consultationId) return supporter;
    const requester = await this.participants.requester(consultationId);
    const actor = { kind: 'requester', id: consultationId } as const;
    return { consultationId, actor, email: requester?.email ?? null };
  }
}

const UNREAD = '［自動で読み取れなかったメールです。窓口が内容を確かめています。］';

const NOTHING = {
  from: null,
  to: [],
  sure: true,
  attachments: [],
  autoReply: null,
  bounce: null,
  origin: { domain: null, reports: [] },
};
