import { createHmac } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import { PostMessage } from '../../../server/conversations/index.js';
import { ApiKeys } from '../../../server/identity/index.js';
import { PlanDeliveries } from '../../../server/notifications/commands/plan-deliveries.js';
import { ReadInboundMail } from '../../../server/notifications/commands/read-inbound-mail.js';
import { SendDelivery } from '../../../server/notifications/commands/send-delivery.js';
import { testApp, type TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
import { submit } from '../support/cases.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { plainMail, type MailParts } from './mails.js';

const SECRET = 'an invented secret of thirty-two letters and more';

/** A case whose requester got a mail of the desk. */
interface Mailed {
  id: string;
  replyTo: string;
  bounceTo: string;
  deliveryId: string;
}

interface CallParts {
  timestamp: string;
  signature: string;
  /** As header. */
  recipient?: string;
  query?: string;
  headers?: Record<string, string>;
}

/** A desk that sends mails, and takes answers in where a provider hands them in. */
export class InboundFixture {
  private events = 0;

  private constructor(
    readonly smtp: TestSmtp,
    readonly centre: TestApp,
    readonly key: string,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<InboundFixture> {
    const smtp = await startSmtp();
    const centre = await testApp({
      env: {
        SMTP_URL: smtp.url,
        MAIL_REPLY_DOMAIN: 'reply.example.jp',
        INBOUND_MAIL_SECRET: SECRET,
        ...env,
      },
    });
    return new InboundFixture(smtp, centre, await centre.get(ApiKeys).create('staff', 'staff'));
  }

  async stop(): Promise<void> {
    await this.centre.close();
    await this.smtp.close();
  }

  sql<Row extends QueryResultRow>(text: string, params: unknown[] = []): Promise<Row[]> {
    return sql<Row>(this.centre.database.url, text, params);
  }

  stamp(): string {
    return String(Math.floor(this.centre.clock.now().getTime() / 1_000));
  }

  sign(timestamp: string, content: string | Buffer, secret = SECRET): string {
    const mac = createHmac('sha256', secret).update(`${timestamp}.`).update(content);
    return `sha256=${mac.digest('hex')}`;
  }

  handIn(raw: Buffer, over: { signature?: string; timestamp?: string } = {}) {
    const content = raw.toString('base64');
    const timestamp = over.timestamp ?? this.stamp();
    const signature = over.signature ?? this.sign(timestamp, content);
    return this.call({ raw: content }, { timestamp, signature });
  }

  /** Hands in a body as it is: bytes, or JSON. */
  call(
    payload: Buffer | object,
    { timestamp, signature, recipient, query = '', headers = {} }: CallParts,
  ) {
    return this.centre.inject({
      method: 'POST',
      url: `/api/v1/inbound-mail${query}`,
      headers: {
        ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }),
        'x-inbound-timestamp': timestamp,
        'x-inbound-signature': signature,
        ...(recipient !== undefined && { 'x-inbound-recipient': recipient }),
        ...headers,
      },
      payload,
    });
  }

  /** Plays the job for everything that waits. */
  async readAll(): Promise<void> {
    const waiting = await this.sql<{ id: string }>(
      `SELECT id FROM inbound_mail WHERE state = 'received'`,
    );
    for (const { id } of waiting) await this.centre.get(ReadInboundMail).execute(id);
  }

  async arrive(parts: MailParts): Promise<void> {
    expect((await this.handIn(plainMail(parts))).statusCode).toBe(202);
    await this.readAll();
  }

  async last(): Promise<Record<string, unknown>> {
    const [row] = await this.sql<Record<string, unknown>>(
      'SELECT * FROM inbound_mail ORDER BY received_at DESC, id DESC LIMIT 1',
    );
    return row ?? {};
  }

  /** As somebody of the office, with a key. */
  asStaff(method: 'GET' | 'POST', url: string, payload?: object) {
    const headers = { authorization: `Bearer ${this.key}` };
    return this.centre.inject({ method, url, headers, ...(payload && { payload }) });
  }

  messagesOf(id: string) {
    return this.sql<{
      body: string;
      author_kind: string;
      via: string;
      original: string | null;
      sender_confirmed: boolean | null;
    }>(
      `SELECT body, author_kind, via, original, sender_confirmed FROM message
       WHERE consultation_id = $1 ORDER BY at, id`,
      [id],
    );
  }

  /** A message of the desk, sent by mail; gives the case and the address an answer goes to. */
  async mailed(): Promise<Mailed> {
    this.smtp.mails.length = 0;
    const { id } = await submit(this.centre);
    const message = await this.centre
      .get(PostMessage)
      .execute(
        { consultationId: id, body: 'ご都合はいかがですか。', visibility: 'everyone' },
        { kind: 'account', id, role: 'staff', name: '架空 職員', via: 'session' },
      );
    this.events += 1;
    const planned = await this.centre.get(PlanDeliveries).execute({
      id: String(this.events),
      type: 'message.posted',
      payload: { consultationId: id, messageId: message.id },
    });
    for (const one of planned) await this.centre.get(SendDelivery).execute(one);
    const mail = this.smtp.mails.find(({ to }) => to[0] === 'hanako@example.jp');
    return {
      id,
      replyTo: /^Reply-To:\s+(\S+)$/im.exec(mail?.source ?? '')?.[1] ?? '',
      bounceTo: mail?.from ?? '',
      deliveryId: mail?.messageId.slice(1, 37) ?? '',
    };
  }
}
