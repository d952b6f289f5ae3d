import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { newId } from '../../platform/core/ids.js';
import type { Draft } from '../journeys/draft.js';

/** How long somebody may take a break. */
const LIFETIME_MS = 24 * 3_600_000;

/**
 * Unfinished forms. The browser holds a random token in a cookie, the database its digest, so that
 * reading the table opens nobody's draft.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find(token: string | undefined): Promise<Draft | null> {
    if (token === undefined) return null;
    const [row] = await this.unitOfWork.query<{ data: Draft }>(
      `SELECT data FROM portal_draft WHERE token_digest = $1 AND expires_at > $2`,
      [digest(token), this.clock.now()],
    );
    return row?.data ?? null;
  }

  /** Keeps a new draft and gives its token (256 random bits, base64url). */
  async open(draft: Draft): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.unitOfWork.query(
      `INSERT INTO portal_draft (id, token_digest, data, expires_at) VALUES ($1, $2, $3, $4)`,
      [newId(), digest(token), JSON.stringify(draft), this.expiry()],
    );
    return token;
  }

  async save(token: string, draft: Draft): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE portal_draft SET data = $2, expires_at = $3 WHERE token_digest = $1`,
      [digest(token), JSON.stringify(draft), this.expiry()],
    );
  }

  async discard(token: string): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM portal_draft WHERE token_digest = $1`, [
      digest(token),
    ]);
  }

  /** Removes what nobody came back for. */
  async purge(): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM portal_draft WHERE expires_at <= $1`, [
      this.clock.now(),
    ]);
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + LIFETIME_MS);
  }
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
