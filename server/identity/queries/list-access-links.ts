import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { accessLinkId, accessLinkView, type AccessLink } from '../domain/access-link.js';
import {
  LinkSources,
  type LinkHolder,
  type LinkPage,
  type RecordLink,
} from '../services/links/link-sources.js';
import { Sessions } from '../services/sessions/sessions.js';
import { listSingleUseWays } from './single-use-ways.js';

interface Issue {
  kind: string;
  recordId: string;
  issuedAt: Date | null;
  revokedAt: Date | null;
  lastOpenedAt: Date | null;
}

/** Which links are out for a record: to whom, since when, when last opened, until when. */
@Injectable()
export class ListAccessLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: LinkSources,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** For the API. */
  async of(page: LinkPage, id: string) {
    const links = await this.list(this.unitOfWork.read, page, id);
    return { items: links.map(accessLinkView) };
  }

  /** Those of the rooms' records first, then what works once. */
  async list(tx: Tx, page: LinkPage, id: string): Promise<AccessLink[]> {
    const records = await this.sources.of(tx, page, id);
    const issues = await this.issues(tx, records);
    const now = this.clock.now();
    const { idleMs } = this.sessions.limits('supporter');
    const quietSince = new Date(now.getTime() - idleMs);
    const holder = await this.holder(tx, page, id, records);
    return [
      ...records.map((link) => withIssue(link, issues.get(`${link.kind} ${link.recordId}`))),
      ...(await listSingleUseWays(tx, page, id, holder, { now, quietSince })),
    ];
  }

  private async issues(tx: Tx, records: readonly RecordLink[]): Promise<Map<string, Issue>> {
    const rows = await tx.query<Issue[]>(
      `SELECT it.kind, it.record_id AS "recordId", issue.issued_at AS "issuedAt",
              issue.revoked_at AS "revokedAt", opening.last_opened_at AS "lastOpenedAt"
       FROM unnest($1::text[], $2::uuid[]) AS it (kind, record_id)
       LEFT JOIN link_issue AS issue USING (kind, record_id)
       LEFT JOIN link_opening AS opening USING (kind, record_id)`,
      [records.map(({ kind }) => kind), records.map(({ recordId }) => recordId)],
    );
    return new Map(rows.map((row) => [`${row.kind} ${row.recordId}`, row]));
  }

  /** Whose page it is: an account's own row, or whom the record's own link belongs to. */
  private async holder(
    tx: Tx,
    page: LinkPage,
    id: string,
    records: readonly RecordLink[],
  ): Promise<LinkHolder | null> {
    if (page !== 'account') return records.find(({ holder }) => holder.id === id)?.holder ?? null;
    const [row] = await tx.query<{ name: string; address: string }[]>(
      'SELECT name, email AS address FROM account WHERE id = $1',
      [id],
    );
    return row ? { kind: 'staff', id, ...row } : null;
  }
}

/** A link opened before it was replaced says nothing about the new one. */
function withIssue(link: RecordLink, issue: Issue | undefined): AccessLink {
  const since = issue?.issuedAt ?? link.since;
  const opened = issue?.lastOpenedAt ?? null;
  return {
    id: accessLinkId(link.kind, link.recordId),
    kind: link.kind,
    recordId: link.recordId,
    holder: link.holder,
    about: link.about,
    since,
    until: link.until,
    lastOpenedAt: opened !== null && opened >= since ? opened : null,
    revokedAt: issue?.revokedAt ?? null,
    replaceable: link.renewable && link.holder.address !== null,
    consultationId: link.consultationId,
  };
}
