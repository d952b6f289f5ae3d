import { fingerprint } from '../../platform/fingerprint.js';
import type { Cell } from './cells.js';
import type { Snapshot } from './closing.js';
import type { OpenDataContent } from './open-data.js';

/*
 * Digests of what is published, over everything a reader sees of it: SHA-256, hexadecimal. They go into
 * the audit log when a record is made. Changing what one covers makes every earlier record look altered.
 */

/** Record types under which the log holds the digests. */
export const PUBLISHED = {
  closing: 'kpi-period',
  correction: 'kpi-correction',
  note: 'kpi-correction-note',
  report: 'report',
  release: 'open-data',
} as const;

export interface PublishedClosing {
  period: string;
  snapshot: Snapshot;
  hash: string;
  byId: string;
  byName: string;
  closedAt: Date;
}

export const closingDigest = (it: PublishedClosing): string =>
  fingerprint({
    period: it.period,
    snapshot: it.snapshot,
    hash: it.hash,
    byId: it.byId,
    byName: it.byName,
    at: it.closedAt.toISOString(),
  });

export interface PublishedCorrection {
  id: string;
  period: string;
  consultationId: string | null;
  cells: readonly Cell[];
  reason: string;
  at: Date;
}

export const correctionDigest = (it: PublishedCorrection): string =>
  fingerprint({
    id: it.id,
    period: it.period,
    consultationId: it.consultationId,
    cells: it.cells,
    reason: it.reason,
    at: it.at.toISOString(),
  });

export interface PublishedNote {
  id: string;
  correctionId: string;
  /** Null once erased, with the salt: what is left of the digest tells nothing about the words. */
  note: string | null;
  salt: string | null;
  byName: string;
  at: Date | null;
}

export const noteDigest = (it: PublishedNote): string | null =>
  it.note === null
    ? null
    : fingerprint({
        id: it.id,
        correctionId: it.correctionId,
        note: it.note,
        salt: it.salt,
        byName: it.byName,
        at: it.at?.toISOString() ?? null,
      });

export interface PublishedReportSnapshot {
  id: string;
  title: string;
  /** `YYYY-MM-DD`, both included. */
  fromDay: string;
  toDay: string;
  content: unknown;
  hash: string;
  byName: string;
  at: Date;
}

export const reportDigest = (it: PublishedReportSnapshot): string =>
  fingerprint({
    id: it.id,
    title: it.title,
    from: it.fromDay,
    to: it.toDay,
    content: it.content,
    hash: it.hash,
    byName: it.byName,
    at: it.at.toISOString(),
  });

export interface PublishedRelease {
  id: string;
  dataset: string;
  version: number | null;
  fiscalYear: number;
  content: OpenDataContent;
  hash: string;
  draftedByName: string;
  draftedAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
}

export const releaseDigest = (it: PublishedRelease): string =>
  fingerprint({
    id: it.id,
    dataset: it.dataset,
    version: it.version,
    fiscalYear: it.fiscalYear,
    content: it.content,
    hash: it.hash,
    draftedByName: it.draftedByName,
    draftedAt: it.draftedAt.toISOString(),
    approvedByName: it.approvedByName,
    approvedAt: it.approvedAt?.toISOString() ?? null,
  });
