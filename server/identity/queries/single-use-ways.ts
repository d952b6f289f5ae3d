import type { Tx } from '../../database/unit-of-work.js';
import { accessLinkId, type AccessLink, type AccessLinkKind } from '../domain/access-link.js';
import type { LinkHolder, LinkPage } from '../services/links/link-sources.js';

interface Row {
  kind: AccessLinkKind;
  recordId: string;
  about: string;
  since: Date;
  until: Date;
  lastOpenedAt: Date | null;
}

/** Links that work once and were not used yet; opening shows whether somebody has looked at one. */
const SIGN_IN_LINKS = `
  SELECT CASE WHEN subject_kind IN ('account', 'supporter') THEN 'sign-in' ELSE subject_kind END AS kind,
         id AS "recordId", '' AS about, created_at AS since, expires_at AS until,
         opening.last_opened_at AS "lastOpenedAt"
  FROM sign_in_link
  LEFT JOIN link_opening AS opening ON opening.kind = 'sign-in' AND opening.record_id = id
  WHERE subject_id = $1 AND used_at IS NULL AND expires_at > $2`;

const OF_PAGE: Partial<Record<LinkPage, string>> = {
  account: `${SIGN_IN_LINKS} AND subject_kind IN ('account', 'invitation', 'password-reset')
    ORDER BY since, "recordId"`,
  supporter: `${SIGN_IN_LINKS} AND subject_kind = 'supporter'
    UNION ALL
    SELECT CASE WHEN engagement_id IS NULL THEN 'session' ELSE 'offer-session' END, id,
           coalesce(device, ''), created_at, expires_at, last_seen_at
    FROM session WHERE subject_kind = 'supporter' AND subject_id = $1
      AND expires_at > $2 AND last_seen_at > $3
    ORDER BY since, "recordId"`,
  consultation: `
    SELECT 'mail-code' AS kind, id AS "recordId", '' AS about, created_at AS since,
           expires_at AS until, NULL::timestamptz AS "lastOpenedAt"
    FROM mail_code WHERE consultation_id = $1 AND used_at IS NULL AND expires_at > $2
    ORDER BY since, "recordId"`,
};

/** What is sent anew by mail when staff ask for it; the others are asked for by their owners. */
const REPLACEABLE: ReadonlySet<AccessLinkKind> = new Set([
  'invitation',
  'password-reset',
  'sign-in',
]);

/**
 * Ways in of a page's person that work once or have let somebody in, as far as they still work.
 * `quietSince`: sessions that were not used since are over.
 */
export async function listSingleUseWays(
  tx: Tx,
  page: LinkPage,
  id: string,
  holder: LinkHolder | null,
  { now, quietSince }: { now: Date; quietSince: Date },
): Promise<AccessLink[]> {
  const query = OF_PAGE[page];
  if (query === undefined || holder === null) return [];
  const rows = await tx.query<Row[]>(
    query,
    page === 'supporter' ? [id, now, quietSince] : [id, now],
  );
  return rows.map((row) => ({
    ...row,
    id: accessLinkId(row.kind, row.recordId),
    holder,
    revokedAt: null,
    // Members of staff come in by password; a link for them is printed at the start of a new centre.
    replaceable: REPLACEABLE.has(row.kind) && (row.kind !== 'sign-in' || page === 'supporter'),
    consultationId: null,
  }));
}
