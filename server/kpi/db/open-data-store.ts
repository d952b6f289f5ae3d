import type { Tx } from '../../database/unit-of-work.js';
import type { OpenDataContent } from '../domain/open-data.js';

/** A data set of a fiscal year: a draft, or published for good under a number. */
export interface Release {
  id: string;
  dataset: string;
  /** Given at publication, rising through the data set. */
  version: number | null;
  state: 'draft' | 'published';
  fiscalYear: number;
  content: OpenDataContent;
  hash: string;
  draftedByName: string;
  draftedAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
}

const RELEASE = `release.id, release.dataset, publication.version,
  CASE WHEN publication.release_id IS NULL THEN 'draft' ELSE 'published' END AS state,
  release.fiscal_year AS "fiscalYear", release.content, release.hash,
  release.drafted_by_name AS "draftedByName", release.drafted_at AS "draftedAt",
  publication.approved_by_name AS "approvedByName", publication.approved_at AS "approvedAt"
  FROM open_data_release AS release`;
const PUBLICATION = `open_data_publication AS publication ON publication.release_id = release.id`;

/** Drafts and published ones, newest first. */
export function releases(tx: Tx): Promise<Release[]> {
  return tx.query<Release[]>(
    `SELECT ${RELEASE} LEFT JOIN ${PUBLICATION} ORDER BY release.drafted_at DESC, release.id DESC`,
  );
}

/** Published ones, newest version first. */
export function publishedReleases(tx: Tx): Promise<Release[]> {
  return tx.query<Release[]>(
    `SELECT ${RELEASE} JOIN ${PUBLICATION} ORDER BY publication.version DESC, release.id`,
  );
}

export async function findRelease(tx: Tx, id: string): Promise<Release | null> {
  const [release] = await tx.query<Release[]>(
    `SELECT ${RELEASE} LEFT JOIN ${PUBLICATION} WHERE release.id = $1`,
    [id],
  );
  return release ?? null;
}
