import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { newId } from '../../../platform/core/ids.js';
import { GuessLimits } from '../limits/guess-limits.js';

const VALID_MS = 30 * 60_000;
/** Five guesses at one of a million codes. */
const MAX_ATTEMPTS = 5;

/**
 * Six digits sent to the requester's address; with the receipt number they open one case.
 * The code follows from the row's id, so the mail job can write it and no code is ever stored.
 */
@Injectable()
export class MailCodes {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly limits: GuessLimits,
  ) {}

  /** A fresh code for a case; earlier ones stop working. Gives the code's id. */
  async issue(tx: Tx, consultationId: string): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await this.expire(tx, consultationId);
    await tx.query(
      `INSERT INTO mail_code (id, consultation_id, created_at, expires_at) VALUES ($1, $2, $3, $4)`,
      [id, consultationId, now, new Date(now.getTime() + VALID_MS)],
    );
    return id;
  }

  /** Makes every code of a case that is still good void. */
  async expire(tx: Tx, consultationId: string): Promise<void> {
    await tx.query(
      `UPDATE mail_code SET expires_at = $2 WHERE consultation_id = $1 AND expires_at > $2`,
      [consultationId, this.clock.now()],
    );
  }

  /** Whether a code can still be entered. */
  async isOpen(id: string): Promise<boolean> {
    const rows = await this.unitOfWork.query<unknown>(
      `SELECT 1 FROM mail_code WHERE id = $1 AND expires_at > $2 AND used_at IS NULL`,
      [id, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** What stands for the case of a receipt number that no case has: the same each time, so that guesses count. */
  nobodys(receiptNumber: string): string {
    const hex = createHmac('sha256', this.config.secrets.links)
      .update(`nobody's case\n${receiptNumber}`)
      .digest('hex');
    // A uuid of version 8 (RFC 9562); real ones are of version 7.
    return hex.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
  }

  /** The six digits behind a code's id. */
  codeOf(id: string): string {
    const mac = createHmac('sha256', this.config.secrets.links).update(`mail-code\n${id}`).digest();
    return String(mac.readUInt32BE(0) % 1_000_000).padStart(6, '0');
  }

  /**
   * Whether the code opens the case now. Counts the try first, so that racing guesses count too.
   * Asking for code after code does not help a guesser: tries count against the case as well.
   * @throws Problem 429 with Retry-After.
   */
  async redeem(consultationId: string, code: string): Promise<boolean> {
    const guessed = { kind: 'case', who: [consultationId] } as const;
    await this.limits.begin(guessed);
    const opens = await this.fits(consultationId, code);
    if (opens) await this.limits.clear(guessed);
    return opens;
  }

  private async fits(consultationId: string, code: string): Promise<boolean> {
    const now = this.clock.now();
    const [rows] = await this.unitOfWork.query<{ id: string }[]>(
      `UPDATE mail_code SET attempts = attempts + 1
       WHERE consultation_id = $1 AND expires_at > $2 AND used_at IS NULL AND attempts < $3
       RETURNING id`,
      [consultationId, now, MAX_ATTEMPTS],
    );
    const id = rows?.[0]?.id;
    if (id === undefined || !/^\d{6}$/.test(code)) return false;
    if (!timingSafeEqual(Buffer.from(this.codeOf(id)), Buffer.from(code))) return false;
    await this.unitOfWork.query(`UPDATE mail_code SET used_at = $2 WHERE id = $1`, [id, now]);
    return true;
  }
}
