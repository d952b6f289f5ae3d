import type { ConsultationEntity } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Refusals, Request } from '../domain/types.js';

/** The question of a case, with what staff heard since. Names, addresses and numbers stay behind. */
export async function requestOf(tx: Tx, consultation: ConsultationEntity): Promise<Request> {
  const [hearing] = await tx.query<{ problem: string; goal: string; constraints: string }[]>(
    `SELECT problem, goal, constraints FROM hearing
     WHERE consultation_id = $1 ORDER BY version DESC LIMIT 1`,
    [consultation.id],
  );
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

export interface AskedBefore {
  readonly refusals: Refusals;
  /** Somebody is being asked or at work: nobody else is to be asked by a machine. */
  readonly taken: boolean;
}

/** Who was asked about this case, and what came of it. */
export async function askedBefore(tx: Tx, consultationId: string): Promise<AskedBefore> {
  const rows = await tx.query<{ supporter_id: string; state: string }[]>(
    'SELECT supporter_id, state FROM engagement WHERE consultation_id = $1 ORDER BY offered_at',
    [consultationId],
  );
  const refusals = new Map<string, string>();
  for (const { supporter_id: id, state } of rows) {
    const reason = REFUSED[state];
    if (reason !== undefined) refusals.set(id, reason);
  }
  return { refusals, taken: rows.some(({ state }) => LIVE.includes(state)) };
}
