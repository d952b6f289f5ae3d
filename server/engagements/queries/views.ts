import { z } from 'zod';
import type { AdviceReportEntity } from '../db/advice-report.entity.js';
import type { EngagementEntity } from '../db/engagement.entity.js';
import { shiftText } from '../domain/pause.js';
import { REPORT_METHODS } from '../domain/report.js';
import { ENGAGEMENT_STATES } from '../domain/states.js';
import { DECLINE_REASONS, ENGAGEMENT_KINDS } from '../domain/vocabulary.js';

const instant = z.iso.datetime();

export const AdviceReportView = z
  .object({
    id: z.string(),
    state: z.enum(['draft', 'in_review', 'submitted']),
    situation: z.string(),
    advice: z.string(),
    nextSteps: z.string(),
    materials: z.string(),
    minutesSpent: z.number().int().nullable(),
    metOn: z.string().nullable(),
    method: z.enum(REPORT_METHODS).nullable(),
    submittedAt: instant.nullable(),
    /** What staff asked to mend, when they gave it back. */
    reviewComment: z.string().nullable(),
  })
  .meta({ id: 'AdviceReport' });
export type AdviceReportView = z.infer<typeof AdviceReportView>;

export const LectureView = z.object({
  topic: z.string().nullable(),
  date: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  place: z.string().nullable(),
  audience: z.string().nullable(),
  expected: z.number().int().nullable(),
  attended: z.number().int().nullable(),
  wishes: z.string().nullable(),
});

export const EngagementView = z
  .object({
    id: z.string(),
    consultationId: z.string(),
    supporterId: z.string(),
    supporterName: z.string(),
    supporterAffiliation: z.string(),
    kind: z.enum(ENGAGEMENT_KINDS),
    state: z.enum(ENGAGEMENT_STATES),
    cascade: z.boolean(),
    offeredAt: instant,
    deadline: instant,
    decidedAt: instant.nullable(),
    declineReason: z.enum(DECLINE_REASONS).nullable(),
    declineComment: z.string().nullable(),
    note: z.string().nullable(),
    /** Its place among the candidates staff chose; null for an offer made at once. */
    position: z.number().int().nullable(),
    /** The declined offer whose supporter proposed this colleague. */
    substituteFor: z.string().nullable(),
    /** Why the deadline is where it is; null when nothing moved it. */
    deadlineNote: z.string().nullable(),
    lecture: LectureView.nullable(),
    /** Where a lecture's audience answers; null for everything else. */
    surveyPath: z.string().nullable(),
    version: z.number().int(),
    /** The newest: a draft while one is written, else the last one handed in. */
    report: AdviceReportView.nullable(),
  })
  .meta({ id: 'Engagement' });
export type EngagementView = z.infer<typeof EngagementView>;

export function reportView(row: AdviceReportEntity): AdviceReportView {
  return {
    id: row.id,
    state: row.state,
    situation: row.situation,
    advice: row.advice,
    nextSteps: row.nextSteps,
    materials: row.materials,
    minutesSpent: row.minutesSpent,
    metOn: row.metOn,
    method: row.method,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviewComment: row.reviewComment,
  };
}

export function engagementView(
  row: EngagementEntity,
  report: AdviceReportEntity | null,
): EngagementView {
  return {
    id: row.id,
    consultationId: row.consultationId,
    supporterId: row.supporterId,
    supporterName: row.supporterName,
    supporterAffiliation: row.supporterAffiliation,
    kind: row.kind,
    state: row.state,
    cascade: row.cascade,
    offeredAt: row.offeredAt.toISOString(),
    deadline: row.deadline.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    declineReason: row.declineReason,
    declineComment: row.declineComment,
    note: row.note,
    position: row.position,
    substituteFor: row.substituteFor,
    deadlineNote: shiftText(row.shifts, row.pausedAt),
    lecture: row.lecture,
    surveyPath: row.surveyCode === null ? null : `/l/${row.surveyCode}`,
    version: row.version,
    report: report && reportView(report),
  };
}
