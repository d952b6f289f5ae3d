import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import { notFound, unauthorised } from '../../platform/core/problems.js';

/** How far the sender's clock may be off, and how long a call that was listened to can be played again. */
const PATIENCE_MS = 5 * 60_000;

/** Whether a mail was handed in by whoever holds INBOUND_MAIL_SECRET. */
@Injectable()
export class InboundSignature {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * @param timestamp seconds since 1970, as in `X-Inbound-Timestamp`
   * @param signature `sha256=` and the HMAC-SHA256 of the parts below, joined by dots, in hexadecimal
   * @param parts the recipient, where the call names one, and the mail as it was sent
   * @throws Problem 404 where no secret is set, 401 for a signature that is missing, wrong or old
   */
  check(
    timestamp: string | undefined,
    signature: string | undefined,
    parts: readonly (Buffer | string)[],
  ): void {
    const secret = this.config.inboundMailSecret;
    if (secret === undefined) throw notFound();
    const said = /^\d{1,11}$/.test(timestamp ?? '') ? Number(timestamp) * 1_000 : Number.NaN;
    const age = Math.abs(this.clock.now().getTime() - said);
    const mac = createHmac('sha256', secret).update(timestamp ?? '');
    for (const part of parts) mac.update('.').update(part);
    const expected = mac.digest();
    const given = Buffer.from(/^sha256=([0-9a-f]{64})$/i.exec(signature ?? '')?.[1] ?? '', 'hex');
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    if (!genuine || !(age <= PATIENCE_MS)) throw unauthorised();
  }
}
