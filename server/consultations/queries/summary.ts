import type { ConsultationEntity } from '../db/consultation.entity.js';
import type { ConsultationSummary } from './views.js';

/** The columns an inbox row shows: a page of cases does not read their texts. */
export const SUMMARY_COLUMNS = [
  'id',
  'receiptNumber',
  'state',
  'channel',
  'requesterType',
  'contentType',
  'themes',
  'title',
  'name',
  'organisation',
  'municipality',
  'receivedAt',
  'replyBy',
  'assigneeId',
  'assigneeName',
  'needsReview',
  'version',
] as const satisfies readonly (keyof ConsultationEntity)[];

type SummaryRow = Pick<ConsultationEntity, (typeof SUMMARY_COLUMNS)[number]>;

export function summaryOf(row: SummaryRow): ConsultationSummary {
  return {
    id: row.id,
    receiptNumber: row.receiptNumber,
    state: row.state,
    channel: row.channel,
    requesterType: row.requesterType,
    contentType: row.contentType,
    themes: row.themes,
    title: row.title,
    requesterName: row.name,
    organisation: row.organisation,
    municipality: row.municipality,
    receivedAt: row.receivedAt.toISOString(),
    replyBy: row.replyBy?.toISOString() ?? null,
    assigneeId: row.assigneeId,
    assigneeName: row.assigneeName,
    needsReview: row.needsReview,
    version: row.version,
  };
}
