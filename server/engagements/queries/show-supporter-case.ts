import { Injectable } from '@nestjs/common';
import { CaseHistory, readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { AdviceReportEntity } from '../db/advice-report.entity.js';
import { EngagementEntity } from '../db/engagement.entity.js';
import { TAKEN_STATES } from '../domain/states.js';
import {
  caseForSupporter,
  contactOf,
  type CaseForSupporter,
  type ContactOfCase,
} from './case-for-supporter.js';
import { engagementView, reportView, type AdviceReportView, type EngagementView } from './views.js';

/** A case as the supporter who took it on works with it. */
export interface SupporterCase {
  engagement: EngagementView;
  /** The consultation's own state. */
  caseState: string;
  summary: CaseForSupporter;
  contact: ContactOfCase;
  /** Whether a report can be written now. */
  mayReport: boolean;
  /** A report is with the desk, which looks at it before the requester does. */
  inReview: boolean;
  draft: AdviceReportView | null;
  /** Oldest first. */
  submitted: AdviceReportView[];
}

/** A supporter's own case, after acceptance. Messages are the conversation's to show. */
@Injectable()
export class ShowSupporterCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: CaseHistory,
  ) {}

  /** @throws Problem 404 when it is not theirs, or they have not (or no longer) accepted. */
  async byId(engagementId: string, supporterId: string): Promise<SupporterCase> {
    const { read } = this.unitOfWork;
    const engagement = await read.findOneBy(EngagementEntity, { id: engagementId, supporterId });
    if (!engagement || !TAKEN_STATES.includes(engagement.state)) throw notFound();
    const consultation = await readCase(read, engagement.consultationId);
    const reports = await read.find(AdviceReportEntity, {
      where: { engagementId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const draft = reports.find(({ state }) => state === 'draft') ?? null;
    const inReview = reports.some(({ state }) => state === 'in_review');
    const hearing = await this.history.latestHearing(consultation.id);
    return {
      engagement: engagementView(engagement, reports.at(-1) ?? null),
      caseState: consultation.state,
      summary: caseForSupporter(consultation, hearing),
      contact: contactOf(consultation),
      mayReport: !inReview && (engagement.state === 'accepted' || engagement.state === 'active'),
      inReview,
      draft: draft && reportView(draft),
      submitted: reports.filter(({ state }) => state === 'submitted').map(reportView),
    };
  }
}
