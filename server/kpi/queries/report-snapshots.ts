import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { loggedDigests } from '../../audit/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { isId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';
import { ReportSnapshotEntity } from '../db/report-snapshot.entity.js';
import { PUBLISHED, reportDigest } from '../domain/published.js';
import { fingerprint } from '../../platform/core/fingerprint.js';

/** A report as it was handed out. */
export const ReportSnapshot = z
  .object({
    id: z.string(),
    title: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    /** SHA-256 of the content. */
    hash: z.string(),
    /** Whether the content still has it, and the whole is as the audit log says. */
    intact: z.boolean(),
    byName: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ReportSnapshot' });
export type ReportSnapshot = z.infer<typeof ReportSnapshot>;

@Injectable()
export class ReportSnapshots {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  async list(): Promise<ReportSnapshot[]> {
    const kept = await this.unitOfWork.read.find(ReportSnapshotEntity, {
      order: { at: 'DESC', id: 'DESC' },
      take: 200,
    });
    const logged = await loggedDigests(this.unitOfWork.read, PUBLISHED.report);
    return kept.map((reportSnapshot) => view(reportSnapshot, logged.get(reportSnapshot.id)));
  }

  /** @throws Problem 404 */
  async show(id: string): Promise<ReportSnapshot> {
    const kept = await this.find(id);
    const { read } = this.unitOfWork;
    const logged = await loggedDigests(read, PUBLISHED.report, { recordId: kept.id });
    return view(kept, logged.get(kept.id));
  }

  /** @throws Problem 404 */
  async find(id: string): Promise<ReportSnapshotEntity> {
    const reportSnapshot = isId(id)
      ? await this.unitOfWork.read.findOneBy(ReportSnapshotEntity, { id })
      : null;
    if (!reportSnapshot) throw notFound();
    return reportSnapshot;
  }
}

function view(reportSnapshot: ReportSnapshotEntity, logged: string | undefined): ReportSnapshot {
  return {
    id: reportSnapshot.id,
    title: reportSnapshot.title,
    from: reportSnapshot.fromDay,
    to: reportSnapshot.toDay,
    hash: reportSnapshot.hash,
    intact:
      fingerprint(reportSnapshot.content) === reportSnapshot.hash &&
      reportDigest(reportSnapshot) === logged,
    byName: reportSnapshot.byName,
    at: reportSnapshot.at.toISOString(),
  };
}
