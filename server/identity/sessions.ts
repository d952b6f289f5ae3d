import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';

export type SessionKind = 'account' | 'supporter';

/** Staff are signed out after 30 quiet minutes and after 12 hours; a supporter's phone after longer. */
const LIMITS: Record<SessionKind, { idleMs: number; absoluteMs: number }> = {
  account: { idleMs: 30 * 60_000, absoluteMs: 12 * 3_600_000 },
  supporter: { idleMs: 12 * 3_600_000, absoluteMs: 24 * 3_600_000 },
};

/** `last_seen_at` is written at most this often: a read must not become a write each time. */
const TOUCH_MS = 60_000;

export interface OpenSession {
  id: string;
  subjectId: string;
}

/** Sign-ins. The token lives in the browser's cookie only; the database keeps its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and gives the cookie's value (256 random bits, base64url). */
  async start(kind: SessionKind, subjectId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.unitOfWork.query(
      `INSERT INTO session (id, token_hash, subject_kind, subject_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6)`,
      [
        newId(),
        digest(token),
        kind,
        subjectId,
        now,
        new Date(now.getTime() + LIMITS[kind].absoluteMs),
      ],
    );
    return token;
  }

  /** The session a cookie opens, if it is neither idle too long nor over. */
  async find(kind: SessionKind, token: string): Promise<OpenSession | null> {
    const now = this.clock.now();
    const [row] = await this.unitOfWork.query<{
      id: string;
      subject_id: string;
      last_seen_at: Date;
    }>(
      `SELECT id, subject_id, last_seen_at FROM session
       WHERE token_hash = $1 AND subject_kind = $2 AND expires_at > $3 AND last_seen_at > $4`,
      [digest(token), kind, now, new Date(now.getTime() - LIMITS[kind].idleMs)],
    );
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > TOUCH_MS) {
      await this.unitOfWork.query(`UPDATE session SET last_seen_at = $2 WHERE id = $1`, [
        row.id,
        now,
      ]);
    }
    return { id: row.id, subjectId: row.subject_id };
  }

  async end(token: string): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM session WHERE token_hash = $1`, [digest(token)]);
  }

  /** Ends every session of somebody: disabled, password changed, left. */
  async endAll(kind: SessionKind, subjectId: string): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM session WHERE subject_kind = $1 AND subject_id = $2`, [
      kind,
      subjectId,
    ]);
  }
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
