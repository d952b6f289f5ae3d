import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { phoneDigits } from '../../../platform/validation/fields.js';
import { nfkc } from '../../../platform/validation/normal-form.js';
import { mailboxKey } from '../../domain/mailbox-key.js';

/** Keyed digests by which one person's cases are found without keeping a second copy of the address. */
@Injectable()
export class Digests {
  constructor(private readonly config: Config) {}

  email(address: string | null): string | null {
    return address === null ? null : this.digest('email', emailKey(address));
  }

  /** The same for every way of writing one mailbox: for counting. */
  mailbox(address: string): string {
    return this.digest('mailbox', mailboxKey(address));
  }

  phone(number: string | null): string | null {
    return number === null ? null : this.digest('phone', phoneDigits(number));
  }

  private digest(kind: string, value: string): string {
    return createHmac('sha256', this.config.secrets.digests)
      .update(`${kind}\n${value}`)
      .digest('base64url');
  }
}

/** An address as it is compared: full-width and capital letters do not make another person. */
export function emailKey(address: string): string {
  return nfkc(address).trim().toLowerCase();
}

/** Whether mail to one of these reaches the same mailbox as mail to the other; null is nobody's. */
export function sameAddress(value: string | null, other: string | null): boolean {
  if (value === null || other === null) return value === other;
  return emailKey(value) === emailKey(other);
}
