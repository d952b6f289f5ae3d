import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Problem, unauthorised, unprocessable } from '../../platform/core/problems.js';
import { parse } from '../../platform/validation/validation.js';
import { ReceiveMail } from '../commands/receive-mail.js';
import { MAIL_MAX_BYTES } from '../domain/inbound/states.js';
import { InboundSignature } from './inbound-signature.js';

const InboundBody = z
  .strictObject({
    /** The whole mail (RFC 5322), base64. */
    raw: z.base64().min(8),
    /** The envelope's recipient. */
    recipient: z.string().max(320).optional(),
  })
  .meta({ id: 'InboundMailBody' });

const Taken = z
  .object({ accepted: z.literal(true), repeated: z.boolean() })
  .meta({ id: 'MailTaken' });

/**
 * Where a mail provider hands in answers. JSON up to 256 KB, or the mail itself as bytes for larger ones;
 * both signed. The same mail may come as often as it likes.
 */
@Controller('api/v1/inbound-mail')
export class InboundWebhookController {
  constructor(
    private readonly signature: InboundSignature,
    private readonly takeIn: ReceiveMail,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiHeader({ name: 'X-Inbound-Timestamp', description: 'Seconds since 1970' })
  @ApiHeader({
    name: 'X-Inbound-Signature',
    description:
      'sha256=hex(HMAC-SHA256(secret, timestamp + "." + recipient + "." + raw)), without a recipient timestamp + "." + raw; raw as in the body',
  })
  @ApiHeader({
    name: 'X-Inbound-Recipient',
    required: false,
    description: 'The envelope’s recipient, with bytes; part of what is signed',
  })
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    limit: 'inbound-mail',
    takes: 'bytes',
    summary: '届いたメールを受け取る / Hand in a mail that came for a case (signed)',
    status: 202,
    ok: Taken,
  })
  async take(
    @Headers() headers: Record<string, string | undefined>,
    @Body() body: unknown,
  ): Promise<z.infer<typeof Taken>> {
    const named = headers['x-inbound-recipient'];
    const { raw, sent, recipient = named } = await contentOf(body);
    // Whoever sees a call go by must not be able to choose whose mail it is.
    if (named !== undefined && named !== recipient) throw unauthorised();
    if (!beginsAsMail(raw)) throw unauthorised();
    this.signature.check(
      headers['x-inbound-timestamp'],
      headers['x-inbound-signature'],
      recipient === undefined ? [sent] : [recipient, sent],
    );
    if (recipient !== undefined && !ADDRESS.test(recipient)) throw noAddress();
    const isNew = await this.takeIn.execute({
      raw,
      source: 'webhook',
      envelopeTo: recipient ?? null,
    });
    return { accepted: true, repeated: !isNew };
  }
}

interface Content {
  raw: Buffer;
  /** `raw` as it stands in the body: what the signature is over. */
  sent: Buffer | string;
  recipient?: string | undefined;
}

async function contentOf(body: unknown): Promise<Content> {
  if (typeof body === 'object' && body !== null && Symbol.asyncIterator in body) {
    const raw = await bytesOf(body as AsyncIterable<Buffer>);
    if (raw.length === 0) throw empty();
    return { raw, sent: raw };
  }
  const { raw, recipient } = parse(InboundBody, body);
  return { raw: Buffer.from(raw, 'base64'), sent: raw, recipient };
}

/** One address, as an envelope has it. */
const ADDRESS = /^(?=.{3,320}$)[^\s@,<>]+@[^\s@,<>]+$/u;

/**
 * No mail begins with an address or a part of one, so that what was signed with a recipient (`a@b.From: …`)
 * cannot be handed in again as a mail without one, or with a shorter one.
 */
const beginsAsMail = (raw: Buffer): boolean =>
  !/^[^\s:]*[.@]/u.test(raw.toString('latin1', 0, 1_000));

async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > MAIL_MAX_BYTES) {
      throw new Problem({
        status: 413,
        code: 'too-large',
        title: 'メールが大きすぎます',
        detail: '受け取れるのは25MBまでです。',
        headers: { connection: 'close' },
      });
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const empty = (): Problem =>
  unprocessable([{ pointer: '/raw', code: 'required', detail: 'メールの中身がありません。' }]);

const noAddress = (): Problem =>
  unprocessable([
    {
      pointer: '/recipient',
      code: 'format',
      detail: '届け先は、メールアドレス一つ（320文字まで）で渡してください。',
    },
  ]);
