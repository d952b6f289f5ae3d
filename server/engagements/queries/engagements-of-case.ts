import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { AdviceReportEntity } from '../db/advice-report.entity.js';
import { EngagementEntity } from '../db/engagement.entity.js';
import type { EngagementRecord } from '../db/engagement.repository.js';
import { engagementView, type EngagementView } from './views.js';

/** Who was asked about a case and what became of it, for staff and for mails. */
@Injectable()
export class EngagementsOfCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every engagement of the case with its newest report, in the order of the offers. */
  async list(consultationId: string): Promise<EngagementView[]> {
    const engagements = await this.unitOfWork.read.find(EngagementEntity, {
      where: { consultationId },
      order: { offeredAt: 'ASC', id: 'ASC' },
    });
    const reports = await this.unitOfWork.read.find(AdviceReportEntity, {
      where: { consultationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const newest = new Map(reports.map((report) => [report.engagementId, report]));
    return engagements.map((row) => engagementView(row, newest.get(row.id) ?? null));
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<EngagementView> {
    const row = await this.find(id);
    if (!row) throw notFound();
    const [report] = await this.unitOfWork.read.find(AdviceReportEntity, {
      where: { engagementId: id },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return engagementView(row, report ?? null);
  }

  find(id: string): Promise<EngagementRecord | null> {
    return this.unitOfWork.read.findOneBy(EngagementEntity, { id });
  }
}
