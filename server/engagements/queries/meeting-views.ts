import { z } from 'zod';
import type { MeetingEntity } from '../db/meeting.entity.js';
import { MEETING_METHODS, MEETING_MOVES, MEETING_STATES } from '../domain/meeting.js';

const instant = z.iso.datetime();
const nullableText = z.string().nullable();

export const ProposalView = z.object({
  id: z.string(),
  startsAt: instant,
  endsAt: instant,
  by: z.enum(['staff', 'supporter', 'requester']),
});

export const MeetingView = z
  .object({
    id: z.string(),
    engagementId: z.string(),
    consultationId: z.string(),
    supporterName: z.string(),
    /** 第何回: counts all meetings of the consultation. */
    number: z.number().int(),
    state: z.enum(MEETING_STATES),
    allowedMoves: z.array(z.enum(MEETING_STATES)),
    method: z.enum(MEETING_METHODS),
    proposals: z.array(ProposalView),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    place: nullableText,
    url: nullableText,
    phone: nullableText,
    sequence: z.number().int(),
    extraReason: nullableText,
    notes: nullableText,
    needNext: z.boolean().nullable(),
    cancelReason: nullableText,
    version: z.number().int(),
  })
  .meta({ id: 'Meeting' });
export type MeetingView = z.infer<typeof MeetingView>;

export function meetingView(row: MeetingEntity, supporterName: string): MeetingView {
  return {
    id: row.id,
    engagementId: row.engagementId,
    consultationId: row.consultationId,
    supporterName,
    number: row.number,
    state: row.state,
    allowedMoves: [...MEETING_MOVES[row.state]],
    method: row.method,
    proposals: row.proposals,
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    place: row.place,
    url: row.url,
    phone: row.phone,
    sequence: row.sequence,
    extraReason: row.extraReason,
    notes: row.notes,
    needNext: row.needNext,
    cancelReason: row.cancelReason,
    version: row.version,
  };
}
