import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { newId } from '../../../platform/core/ids.js';
import { currentContext } from '../../../platform/core/request-context.js';
import { STAGE_MINUTES, type Stage } from '../../domain/stage.js';
import type { ProviderIdentity } from '../accounts/provider-identities.js';

export type SessionKind = 'account' | 'supporter';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A supporter's phone is left alone longer than a desk. */
const SUPPORTER_LIMITS = { idleMs: 12 * HOUR_MS, absoluteMs: 24 * HOUR_MS };

/** `last_seen_at` is written at most this often: a read must not become a write each time. */
const TOUCH_MS = MINUTE_MS;

export interface OpenSession {
  id: string;
  subjectId: string;
  stage: Stage;
  /** When password or factor were last shown; null where the factor is still to come. */
  provenAt: Date | null;
  /** When everything the account has (password and factor) was last shown together. */
  fullyProvenAt: Date | null;
  /** When the first of two codes was right, where two are asked for. */
  firstCodeAt: Date | null;
}

/** Sign-ins. The token lives in the browser's cookie only; the database keeps its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and gives the cookie's value (256 random bits, base64url). */
  async start(
    kind: SessionKind,
    subjectId: string,
    stage: Stage = 'full',
    tx: Tx = this.unitOfWork.read,
    engagementId: string | null = null,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO session (id, token_hash, subject_kind, subject_id, created_at, last_seen_at,
                            expires_at, stage, proven_at, fully_proven_at, ip, engagement_id)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $8, $9, $10)`,
      [
        newId(),
        digest(token),
        kind,
        subjectId,
        now,
        this.endOf(kind, stage, now),
        stage,
        stage === 'second-factor' ? null : now,
        currentContext().ip,
        engagementId,
      ],
    );
    return token;
  }

  /** Remembers as whom at the identity provider somebody has begun a session. */
  async noteProvider(token: string, { issuer, subject }: ProviderIdentity): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE session SET provider_issuer = $2, provider_subject = $3 WHERE token_hash = $1`,
      [digest(token), issuer, subject],
    );
  }

  /** What began the session was shown to somebody else, and long ago: it is part of no proof of today. */
  async noteUnproven(token: string): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE session SET proven_at = 'epoch', fully_proven_at = NULL WHERE token_hash = $1`,
      [digest(token)],
    );
  }

  /** As whom at the identity provider the session was begun; null when it was not begun there. */
  async providerOf(token: string): Promise<ProviderIdentity | null> {
    const [row] = await this.unitOfWork.query<ProviderIdentity>(
      `SELECT provider_issuer AS issuer, provider_subject AS subject FROM session
       WHERE token_hash = $1 AND provider_subject IS NOT NULL`,
      [digest(token)],
    );
    return row ?? null;
  }

  /** A supporter's session that opens one engagement and nothing else of theirs. */
  startForEngagement(supporterId: string, engagementId: string): Promise<string> {
    return this.start('supporter', supporterId, 'full', this.unitOfWork.read, engagementId);
  }

  /**
   * The session a cookie opens, if it is neither idle too long nor over. With `engagementId` only one
   * that was started for that engagement, without only one that is not bound to any.
   */
  async find(
    kind: SessionKind,
    token: string,
    device?: string,
    engagementId: string | null = null,
  ): Promise<OpenSession | null> {
    const now = this.clock.now();
    const [row] = await this.unitOfWork.query<
      OpenSession & { lastSeenAt: Date; device: string | null }
    >(
      `SELECT id, subject_id AS "subjectId", stage, proven_at AS "provenAt",
              fully_proven_at AS "fullyProvenAt", first_code_at AS "firstCodeAt",
              last_seen_at AS "lastSeenAt", device FROM session
       WHERE token_hash = $1 AND subject_kind = $2 AND expires_at > $3 AND last_seen_at > $4
         AND engagement_id IS NOT DISTINCT FROM $5::uuid`,
      [digest(token), kind, now, new Date(now.getTime() - this.limits(kind).idleMs), engagementId],
    );
    if (!row) return null;
    const { lastSeenAt, device: known, ...session } = row;
    const unseen = known === null && device !== undefined;
    if (unseen || now.getTime() - lastSeenAt.getTime() > TOUCH_MS) {
      await this.unitOfWork.query(
        `UPDATE session SET last_seen_at = $2, device = coalesce($3, device) WHERE id = $1`,
        [row.id, now, device?.slice(0, 300) ?? null],
      );
    }
    return session;
  }

  /**
   * Lets a half-way session all the way in, under a fresh cookie (the old one opens nothing any more).
   * Null when somebody was quicker or it is over.
   */
  async complete(id: string, tx: Tx = this.unitOfWork.read): Promise<string | null> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const [rows] = await tx.query<{ id: string }[][]>(
      `UPDATE session SET token_hash = $2, stage = 'full', created_at = $3, last_seen_at = $3,
              proven_at = $3, expires_at = $4,
              fully_proven_at = CASE WHEN proven_at IS DISTINCT FROM 'epoch' THEN $3::timestamptz END
       WHERE id = $1 AND stage <> 'full' AND expires_at > $3 RETURNING id`,
      [id, digest(token), now, this.endOf('account', 'full', now)],
    );
    return rows?.length === 1 ? token : null;
  }

  /** Notes that the first of two codes was right; null when a wrong one came after it. */
  async noteFirstCode(id: string, at: Date | null): Promise<void> {
    await this.unitOfWork.query(`UPDATE session SET first_code_at = $2 WHERE id = $1`, [id, at]);
  }

  /** Notes that the person has just shown password or factor again; `full` when it was all they have. */
  async prove(id: string, full: boolean): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE session SET proven_at = $2,
              fully_proven_at = CASE WHEN $3 THEN $2::timestamptz ELSE fully_proven_at END
       WHERE id = $1`,
      [id, this.clock.now(), full],
    );
  }

  async end(token: string): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM session WHERE token_hash = $1`, [digest(token)]);
  }

  /** Ends one session of somebody; false when they have none of that id. */
  async endOne(kind: SessionKind, subjectId: string, id: string, tx: Tx): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM session WHERE id = $1 AND subject_kind = $2 AND subject_id = $3`,
      [id, kind, subjectId],
    );
    return count > 0;
  }

  /** Ends every session of somebody (disabled, password changed, left), but for `except`. */
  async endAll(
    kind: SessionKind,
    subjectId: string,
    { except = null, tx = this.unitOfWork.read }: { except?: string | null; tx?: Tx } = {},
  ): Promise<void> {
    await tx.query(
      `DELETE FROM session WHERE subject_kind = $1 AND subject_id = $2 AND id IS DISTINCT FROM $3::uuid`,
      [kind, subjectId, except],
    );
  }

  /** Removes what is over. */
  async sweep(): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM session WHERE expires_at < $1`, [this.clock.now()]);
  }

  /** How quiet and how old a session may become. */
  limits(kind: SessionKind): { idleMs: number; absoluteMs: number } {
    if (kind === 'supporter') return SUPPORTER_LIMITS;
    const { sessionIdleMinutes, sessionHours } = this.config;
    return { idleMs: sessionIdleMinutes * MINUTE_MS, absoluteMs: sessionHours * HOUR_MS };
  }

  private endOf(kind: SessionKind, stage: Stage, now: Date): Date {
    const { absoluteMs } = this.limits(kind);
    return new Date(
      now.getTime() + (stage === 'full' ? absoluteMs : STAGE_MINUTES[stage] * MINUTE_MS),
    );
  }
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
