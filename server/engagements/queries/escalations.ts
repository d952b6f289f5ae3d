import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { DueOutcomes } from './due-outcomes.js';
import { DueReports } from './due-reports.js';

export const EscalationView = z
  .object({
    kind: z.enum(['reply', 'offer', 'report', 'review', 'referral', 'outcome']),
    label: z.string(),
    consultationId: z.string(),
    receiptNumber: z.string(),
    title: z.string(),
    assigneeName: z.string().nullable(),
    engagementId: z.string().nullable(),
    supporterName: z.string().nullable(),
    /** The instant since which it is late. */
    dueAt: z.iso.datetime(),
  })
  .meta({ id: 'Escalation' });
export type EscalationView = z.infer<typeof EscalationView>;

const LABELS: Record<EscalationView['kind'], string> = {
  reply: '相談者への連絡が遅れています',
  offer: '打診の期限が過ぎ、次の手当てがありません',
  report: '助言記録が届いていません',
  review: '助言記録の確認を待っています',
  referral: '引継ぎの承認を待っています',
  outcome: '引継ぎの結果をまだ聞いていません',
};

interface Row {
  kind: Exclude<EscalationView['kind'], 'report' | 'outcome'>;
  consultationId: string;
  engagementId: string | null;
  supporterName: string | null;
  dueAt: Date;
}
interface CaseRow {
  id: string;
  receiptNumber: string;
  title: string;
  assigneeName: string | null;
}

/** At most so many lines: whoever has more needs help, not a longer list. */
const LONGEST = 500;

/** What is late and needs a person: replies, offers nobody follows up, reports. */
@Injectable()
export class Escalations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly dueReports: DueReports,
    private readonly dueOutcomes: DueOutcomes,
  ) {}

  /** What is late the longest comes first. */
  async list(): Promise<EscalationView[]> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.query<Row>(
      `SELECT 'reply' AS kind, id AS "consultationId", NULL::uuid AS "engagementId",
              NULL AS "supporterName", reply_by AS "dueAt"
       FROM ${CONSULTATION_SUMMARY} WHERE reply_by <= $1 AND state <> 'spam' AND merged_into IS NULL
       UNION ALL
       SELECT 'offer', consultation.id, last.id, last.supporter_name, last.deadline
       FROM ${CONSULTATION_SUMMARY} AS consultation CROSS JOIN LATERAL (
         SELECT id, supporter_name, deadline, state FROM engagement
         WHERE consultation_id = consultation.id AND state <> 'proposed' ORDER BY offered_at DESC, id DESC LIMIT 1) AS last
       WHERE consultation.state = 'matching' AND last.deadline <= $1
         AND last.state IN ('offered', 'expired', 'declined')
         AND NOT EXISTS (SELECT FROM engagement AS live WHERE live.consultation_id = consultation.id
                         AND live.state IN ('offered', 'accepted', 'active') AND live.deadline > $1)
       UNION ALL
       SELECT 'review', report.consultation_id, engagement.id, engagement.supporter_name,
              report.submitted_at
       FROM advice_report AS report JOIN engagement ON engagement.id = report.engagement_id
       WHERE report.state = 'in_review'
       UNION ALL
       SELECT 'referral', consultation_id, NULL, organisation_name, referred_at
       FROM referral WHERE state = 'requested'
       ORDER BY "dueAt" LIMIT ${String(LONGEST)}`,
      [now],
    );
    const reports = (await this.dueReports.list()).filter(({ due }) => due <= now);
    const outcomes = await this.dueOutcomes.list();
    const all = [
      ...rows,
      ...reports.map(({ due, ...report }) => ({ ...report, kind: 'report' as const, dueAt: due })),
      ...outcomes.slice(0, LONGEST).map(({ consultationId, organisationName, due }) => ({
        ...{ kind: 'outcome' as const, consultationId, engagementId: null, dueAt: due },
        supporterName: organisationName,
      })),
    ];
    const cases = await this.cases(all.map(({ consultationId }) => consultationId));
    return all
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      .flatMap(({ kind, consultationId, engagementId, supporterName, dueAt }) => {
        const found = cases.get(consultationId);
        if (!found) return [];
        const { receiptNumber, title, assigneeName } = found;
        const about = { consultationId, receiptNumber, title, assigneeName };
        const label = LABELS[kind];
        return [{ kind, label, ...about, engagementId, supporterName, dueAt: dueAt.toISOString() }];
      });
  }

  private async cases(ids: readonly string[]): Promise<Map<string, CaseRow>> {
    const rows = await this.unitOfWork.query<CaseRow>(
      `SELECT id, receipt_number AS "receiptNumber", title, assignee_name AS "assigneeName"
       FROM ${CONSULTATION_SUMMARY} WHERE id = ANY($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
