import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { type Confirmation } from '../../db/confirmed-address.entity.js';
import { Digests } from '../links/digests.js';
import type { LinkKind } from '../../domain/link-token.js';

/** 128 bits in base64url. */
const KEY_LENGTH = 22;

/** The query parameter of links in mails that says to which address the mail went. */
export const PROOF_PARAMETER = 'm';

/** Whom a mail goes to. */
export interface Addressee {
  confirmed: boolean;
  /** Nothing where nobody has confirmed the address. */
  name: string;
  /**
   * A record's link as it is mailed: until the address is confirmed it proves that it came by mail. The
   * same link on a screen has no proof in it, so that opening it there says nothing about the address.
   */
  link: (url: string, kind: LinkKind, recordId: string) => string;
}

/**
 * Which mail addresses somebody has confirmed: a link sent there was opened, a code sent there was
 * entered, a mail was answered, or staff entered the address by hand. Anybody may type anybody's address
 * into a form; until it is confirmed, mails to it hold nothing that was typed beside it.
 */
@Injectable()
export class ConfirmedAddresses {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: Digests,
  ) {}

  /** What an address is kept under. */
  keyOf(address: string): string {
    return (this.digests.email(address) ?? '').slice(0, KEY_LENGTH);
  }

  async isConfirmed(address: string): Promise<boolean> {
    const rows = await this.unitOfWork.query<unknown>(
      'SELECT 1 FROM confirmed_address WHERE address_key = $1',
      [this.keyOf(address)],
    );
    return rows.length > 0;
  }

  /** What a mail to this address may say of whoever entered it, and how its links look. */
  async addressee(address: string, name: string): Promise<Addressee> {
    const confirmed = await this.isConfirmed(address);
    return {
      confirmed,
      name: confirmed ? name : '',
      link: (url, kind, recordId) => (confirmed ? url : this.proven(url, kind, recordId, address)),
    };
  }

  /** Notes that somebody reads this address. The first way stays. */
  async confirm(address: string, how: Confirmation, tx: Tx = this.unitOfWork.read): Promise<void> {
    await this.insert(this.keyOf(address), how, tx);
  }

  /** Takes the proof of an opened link; anything else in its place is read over. */
  async take(kind: LinkKind, recordId: string, proof: unknown): Promise<void> {
    if (typeof proof !== 'string' || !/^[\w-]{44}$/u.test(proof)) return;
    const key = proof.slice(0, KEY_LENGTH);
    const given = Buffer.from(proof.slice(KEY_LENGTH));
    const { secrets, formerSecrets } = this.config;
    const genuine = [secrets.links, ...formerSecrets.links].some((secret) =>
      timingSafeEqual(Buffer.from(proofOf(secret, kind, recordId, key)), given),
    );
    if (genuine) await this.insert(key, 'link', this.unitOfWork.read);
  }

  private proven(url: string, kind: LinkKind, recordId: string, address: string): string {
    const key = this.keyOf(address);
    const { links } = this.config.secrets;
    return `${url}?${PROOF_PARAMETER}=${key}${proofOf(links, kind, recordId, key)}`;
  }

  private async insert(key: string, how: Confirmation, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO confirmed_address (address_key, how, confirmed_at) VALUES ($1, $2, $3)
       ON CONFLICT (address_key) DO NOTHING`,
      [key, how, this.clock.now()],
    );
  }
}

const proofOf = (secret: string, kind: LinkKind, recordId: string, key: string): string =>
  createHmac('sha256', secret)
    .update(`mailed-link\n${kind}\n${recordId}\n${key}`)
    .digest('base64url')
    .slice(0, KEY_LENGTH);
