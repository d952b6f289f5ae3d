import { Injectable } from '@nestjs/common';
import type { StandingActors } from '../../../database/recorders.js';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import type { Actor } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import type { Sql } from '../../../platform/core/personal-data.js';
import { notFound } from '../../../platform/core/problems.js';
import {
  linkToken,
  recordIdIn,
  verifyLink,
  type LinkKind,
  type ReplyKind,
} from '../../domain/link-token.js';

/** Where a link of each kind leads on the portal. */
const PATHS: Record<LinkKind, string> = {
  calendar: '/cal/',
  tracking: '/c/',
  survey: '/s/',
  offer: '/o/',
  'sign-in': '/auth/link/',
  registration: '/r/',
};

/** `last_opened_at` is written at most this often: a read must not become a write each time. */
const TOUCH_MS = 60_000;

/** Makes, opens, re-issues and revokes the links of DESIGN §10. */
@Injectable()
export class Links implements StandingActors {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The address for a record nobody has re-issued a link for yet: needs no look-up. */
  firstUrl(kind: LinkKind, recordId: string): string {
    return this.urlOf(kind, recordId, 1);
  }

  /** The address that is valid now. */
  async url(kind: LinkKind, recordId: string): Promise<string> {
    const { issue } = await this.issueOf(kind, recordId);
    return this.urlOf(kind, recordId, issue);
  }

  /** The record a token opens, or null: malformed, forged, superseded or revoked all look the same. */
  async open(kind: LinkKind, token: string): Promise<string | null> {
    const recordId = recordIdIn(token);
    if (recordId === null) return null;
    const { issue, revoked } = await this.issueOf(kind, recordId);
    const { secrets, formerSecrets } = this.config;
    const genuine = [secrets.links, ...formerSecrets.links].some((secret) =>
      verifyLink(secret, kind, recordId, issue, token),
    );
    return genuine && !revoked ? recordId : null;
  }

  /** Notes that somebody has just opened the record's link. */
  async noteOpened(kind: LinkKind, recordId: string): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.query(
      `INSERT INTO link_opening AS opening (kind, record_id, last_opened_at) VALUES ($1, $2, $3)
       ON CONFLICT (kind, record_id) DO UPDATE SET last_opened_at = $3
       WHERE opening.last_opened_at < $4`,
      [kind, recordId, now, new Date(now.getTime() - TOUCH_MS)],
    );
  }

  /** Makes every earlier link of this record void and gives a new one. */
  async reissue(kind: LinkKind, recordId: string, tx: Tx = this.unitOfWork.read): Promise<string> {
    const [row] = await tx.query<{ issue: number }[]>(
      `INSERT INTO link_issue (kind, record_id, issue, issued_at) VALUES ($1, $2, 2, $3)
       ON CONFLICT (kind, record_id)
       DO UPDATE SET issue = link_issue.issue + 1, issued_at = $3, revoked_at = NULL
       RETURNING issue`,
      [kind, recordId, this.clock.now()],
    );
    return this.urlOf(kind, recordId, row?.issue ?? 2);
  }

  /**
   * Makes every earlier link void; the next one is valid, unless the record's link is revoked: then
   * it stays so. Gives whether there is a valid one now.
   */
  async supersede(kind: LinkKind | ReplyKind, recordId: string, tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ valid: boolean }[]>(
      `INSERT INTO link_issue (kind, record_id, issue, issued_at) VALUES ($1, $2, 2, $3)
       ON CONFLICT (kind, record_id) DO UPDATE SET issue = link_issue.issue + 1, issued_at = $3
       RETURNING revoked_at IS NULL AS valid`,
      [kind, recordId, this.clock.now()],
    );
    return row?.valid ?? true;
  }

  /** Makes the record's link void until it is re-issued. */
  async revoke(kind: LinkKind, recordId: string, tx: Tx = this.unitOfWork.read): Promise<void> {
    await tx.query(
      `INSERT INTO link_issue (kind, record_id, issue, revoked_at) VALUES ($1, $2, 1, $3)
       ON CONFLICT (kind, record_id) DO UPDATE SET revoked_at = $3`,
      [kind, recordId, this.clock.now()],
    );
  }

  /** Makes the links of these records void, in the transaction of whoever decides it. */
  async end(tx: Sql, kind: LinkKind | ReplyKind, recordIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO link_issue (kind, record_id, issue, revoked_at)
       SELECT $1, record_id, 1, $3 FROM unnest($2::uuid[]) AS record_id
       ON CONFLICT (kind, record_id) DO UPDATE SET revoked_at = coalesce(link_issue.revoked_at, $3)`,
      [kind, [...new Set(recordIds)], this.clock.now()],
    );
  }

  /** Whether the record's link or address was made void and not replaced since. */
  async ended(kind: LinkKind | ReplyKind, recordId: string): Promise<boolean> {
    return (await this.issueOf(kind, recordId)).revoked;
  }

  /** What only erasure ends is asked of requesters: a link that staff stopped does not stop their mails. */
  async requireStanding(tx: Tx, actor: Actor): Promise<void> {
    if (actor.kind !== 'requester' && actor.kind !== 'link') return;
    const kind: LinkKind | ReplyKind = actor.kind === 'link' ? actor.link : 'reply-requester';
    const ended = await tx.query<unknown[]>(
      'SELECT 1 FROM link_issue WHERE kind = $1 AND record_id = $2 AND revoked_at IS NOT NULL',
      [kind, actor.id],
    );
    if (ended.length > 0) throw notFound();
  }

  /** The issue whose links or addresses are good now; earlier ones are void. */
  async issueNumber(kind: LinkKind | ReplyKind, recordId: string): Promise<number> {
    return (await this.issueOf(kind, recordId)).issue;
  }

  private urlOf(kind: LinkKind, recordId: string, issue: number): string {
    const token = linkToken(this.config.secrets.links, kind, recordId, issue);
    return `${this.config.publicUrl}${PATHS[kind]}${token}`;
  }

  private async issueOf(
    kind: LinkKind | ReplyKind,
    recordId: string,
  ): Promise<{ issue: number; revoked: boolean }> {
    const [row] = await this.unitOfWork.query<{ issue: number; revoked_at: Date | null }>(
      `SELECT issue, revoked_at FROM link_issue WHERE kind = $1 AND record_id = $2`,
      [kind, recordId],
    );
    return { issue: row?.issue ?? 1, revoked: (row?.revoked_at ?? null) !== null };
  }
}
