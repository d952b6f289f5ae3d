import { ENGAGEMENT_SUMMARY } from '../../engagements/index.js';
import { HEARING_TEXT, type CaseRecord } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { forbiddenReason } from '../domain/mark.js';
import type { MarkKind } from '../domain/mark.js';
import type { Pins, Refusals, Request, Shortlist } from '../domain/types.js';

/** Everything about one case that ranking needs, and what it said last time. */
export interface CaseToRank {
  readonly request: Request;
  readonly refusals: Refusals;
  readonly pins: Pins;
  /** Somebody is being asked or at work: nobody else is to be asked by a machine. */
  readonly taken: boolean;
  readonly lastVerdict: Shortlist['verdict'] | null;
}

interface Row {
  id: string;
  hearing: { problem: string; goal: string; constraints: string } | null;
  engagements: { supporter_id: string; state: string }[] | null;
  marks: { supporter_id: string; kind: MarkKind; reason: string }[] | null;
  verdict: Shortlist['verdict'] | null;
}

/** Why somebody who was asked about this case is not asked again. Staff's own withdrawal is no reason. */
const REFUSED: Readonly<Record<string, string>> = {
  offered: 'この相談をすでに打診中です。',
  accepted: 'この相談をすでに担当しています。',
  active: 'この相談をすでに担当しています。',
  reported: 'この相談をすでに担当しています。',
  declined: 'この相談を辞退しています。',
  expired: 'この相談の打診に、期限までに返事がありませんでした。',
};
const LIVE = ['offered', 'accepted', 'active', 'reported'];

/** Reads what belongs to cases in one go. Names, addresses and numbers stay behind. */
export async function casesToRank(
  tx: Tx,
  consultations: readonly CaseRecord[],
): Promise<CaseToRank[]> {
  const rows = await tx.query<Row[]>(
    `SELECT asked.id,
       (SELECT to_jsonb(heard) FROM (
          SELECT problem, goal, constraints FROM ${HEARING_TEXT}
          WHERE consultation_id = asked.id ORDER BY version DESC LIMIT 1) AS heard) AS hearing,
       (SELECT jsonb_agg(offered) FROM (
          SELECT supporter_id, state FROM ${ENGAGEMENT_SUMMARY}
          WHERE consultation_id = asked.id ORDER BY offered_at) AS offered) AS engagements,
       (SELECT jsonb_agg(marked) FROM (
          SELECT supporter_id, kind, reason FROM shortlist_mark
          WHERE consultation_id = asked.id) AS marked) AS marks,
       (SELECT verdict FROM shortlist WHERE consultation_id = asked.id) AS verdict
     FROM unnest($1::uuid[]) AS asked (id)`,
    [consultations.map(({ id }) => id)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return consultations.map((consultation) => caseToRank(consultation, byId.get(consultation.id)));
}

function caseToRank(consultation: CaseRecord, row: Row | undefined): CaseToRank {
  const engagements = row?.engagements ?? [];
  const refusals = new Map<string, string>();
  for (const { supporter_id: id, state } of engagements) {
    const reason = REFUSED[state];
    if (reason !== undefined) refusals.set(id, reason);
  }
  const pins = new Map<string, string>();
  for (const { supporter_id: id, kind, reason } of row?.marks ?? []) {
    if (kind === 'pinned') pins.set(id, reason);
    else refusals.set(id, forbiddenReason(reason));
  }
  return {
    request: requestOf(consultation, row?.hearing ?? null),
    refusals,
    pins,
    taken: engagements.some(({ state }) => LIVE.includes(state)),
    lastVerdict: row?.verdict ?? null,
  };
}

/** The question, with what staff heard since. */
function requestOf(consultation: CaseRecord, hearing: Row['hearing']): Request {
  const { body, goal, wishes, needs } = consultation;
  const heard = hearing ? [hearing.problem, hearing.goal, hearing.constraints] : [];
  return {
    consultationId: consultation.id,
    requesterType: consultation.requesterType,
    title: consultation.title,
    text: [body, goal, wishes, ...needs, ...heard].filter(Boolean).join('。'),
    themes: consultation.themes,
    organisation: consultation.organisation,
    industry: consultation.industry,
    municipality: consultation.municipality,
    methods: consultation.preferredMethods,
  };
}
