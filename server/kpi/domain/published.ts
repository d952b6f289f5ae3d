import { fingerprint } from '../../platform/core/fingerprint.js';
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

export const closingDigest = (publishedClosing: PublishedClosing): string =>
  fingerprint({
    period: publishedClosing.period,
    snapshot: publishedClosing.snapshot,
    hash: publishedClosing.hash,
    byId: publishedClosing.byId,
    byName: publishedClosing.byName,
    at: publishedClosing.closedAt.toISOString(),
  });

export interface PublishedCorrection {
  id: string;
  period: string;
  consultationId: string | null;
  cells: readonly Cell[];
  reason: string;
  at: Date;
}

export const correctionDigest = (publishedCorrection: PublishedCorrection): string =>
  fingerprint({
    id: publishedCorrection.id,
    period: publishedCorrection.period,
    consultationId: publishedCorrection.consultationId,
    cells: publishedCorrection.cells,
    reason: publishedCorrection.reason,
    at: publishedCorrection.at.toISOString(),
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

export const noteDigest = (publishedNote: PublishedNote): string | null =>
  publishedNote.note === null
    ? null
    : fingerprint({
        id: publishedNote.id,
        correctionId: publishedNote.correctionId,
        note: publishedNote.note,
        salt: publishedNote.salt,
        byName: publishedNote.byName,
        at: publishedNote.at?.toISOString() ?? null,
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

export const reportDigest = (publishedReportSnapshot: PublishedReportSnapshot): string =>
  fingerprint({
    id: publishedReportSnapshot.id,
    title: publishedReportSnapshot.title,
    from: publishedReportSnapshot.fromDay,
    to: publishedReportSnapshot.toDay,
    content: publishedReportSnapshot.content,
    hash: publishedReportSnapshot.hash,
    byName: publishedReportSnapshot.byName,
    at: publishedReportSnapshot.at.toISOString(),
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

export const releaseDigest = (publishedRelease: PublishedRelease): string =>
  fingerprint({
    id: publishedRelease.id,
    dataset: publishedRelease.dataset,
    version: publishedRelease.version,
    fiscalYear: publishedRelease.fiscalYear,
    content: publishedRelease.content,
    hash: publishedRelease.hash,
    draftedByName: publishedRelease.draftedByName,
    draftedAt: publishedRelease.draftedAt.toISOString(),
    approvedByName: publishedRelease.approvedByName,
    approvedAt: publishedRelease.approvedAt?.toISOString() ?? null,
  });
