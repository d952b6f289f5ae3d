import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { PublishedRecords, type PublishedKind } from '../services/published-records.js';
import { loggedDigests } from './logged-digests.js';

/** How what is stored of one kind compares with the log; ids of records. */
export interface PublishedReport {
  label: string;
  recordType: string;
  stored: number;
  /** In the log, but not stored any more. */
  missing: string[];
  /** Stored with another content than the log says. */
  altered: string[];
  /** Stored, and the log knows nothing of it. */
  unlogged: string[];
  /** Words that erasure took; their record stays. */
  erased: number;
}

/** Compares everything that was published with the digests under seal. */
@Injectable()
export class VerifyPublished {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly published: PublishedRecords,
  ) {}

  /** One report a kind, in the order of registration. */
  async run(): Promise<PublishedReport[]> {
    const reports: PublishedReport[] = [];
    for (const kind of this.published.all()) {
      reports.push(await this.unitOfWork.run((tx) => compare(tx, kind)));
    }
    return reports;
  }
}

export const isIntact = ({ missing, altered, unlogged }: PublishedReport): boolean =>
  missing.length + altered.length + unlogged.length === 0;

async function compare(tx: Tx, kind: PublishedKind): Promise<PublishedReport> {
  // Records and log of one moment: what is published meanwhile is in both or in neither.
  await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { label, recordType } = kind;
  const report: PublishedReport = {
    label,
    recordType,
    stored: 0,
    missing: [],
    altered: [],
    unlogged: [],
    erased: 0,
  };
  const logged = await loggedDigests(tx, recordType);
  for await (const { id, digest } of kind.stored(tx)) {
    report.stored += 1;
    const expected = logged.get(id);
    logged.delete(id);
    if (expected === undefined) report.unlogged.push(id);
    else if (digest === null) report.erased += 1;
    else if (digest !== expected) report.altered.push(id);
  }
  report.missing = [...logged.keys()];
  return report;
}
