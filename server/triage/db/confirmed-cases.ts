import { CONSULTATION_SUMMARY, CONSULTATION_TEXT } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Declared } from '../domain/label.js';
import type { TriageInput } from '../domain/suggestion.js';

/** A case with staff's last word on it. */
export interface ConfirmedCase {
  readonly id: string;
  readonly receiptNumber: string;
  readonly requesterType: string;
  readonly contentType: string;
  readonly themes: readonly string[];
  readonly at: Date;
  /** The case as it came in. */
  readonly input: TriageInput;
}

interface Row {
  id: string;
  receipt_number: string;
  requester_type: string;
  content_type: string;
  themes: string[];
  at: Date;
  declared: Declared | null;
  title: string;
  body: string;
  goal: string | null;
  wishes: string | null;
  organisation: string | null;
  department: string | null;
}

/** Memory is bounded: older confirmations than these teach nothing more. */
export const MOST_LABELS = 4_000;

/**
 * The cases staff have confirmed last, newest first, each with its newest label. What the person had
 * declared is taken from the first confirmation: the case itself has said what staff said since. Cases
 * whose words were erased are left out.
 */
export async function confirmedCases(db: Tx, limit = MOST_LABELS): Promise<ConfirmedCase[]> {
  const rows = await db.query<Row[]>(
    `SELECT consultation.id, receipt_number, label.requester_type, label.content_type,
            label.themes, label.at, before.declared, said.title, body, goal, wishes, organisation, department
     FROM (
       SELECT DISTINCT ON (consultation_id) consultation_id, requester_type, content_type, themes, at
       FROM triage_confirmation ORDER BY consultation_id, at DESC, id DESC) AS label
     JOIN ${CONSULTATION_SUMMARY} AS consultation ON consultation.id = label.consultation_id
     JOIN ${CONSULTATION_TEXT} AS said ON said.id = label.consultation_id
     CROSS JOIN LATERAL (
       SELECT declared FROM triage_confirmation
       WHERE consultation_id = label.consultation_id ORDER BY at, id LIMIT 1) AS before
     WHERE body <> ''
     ORDER BY label.at DESC, consultation.id
     LIMIT $1`,
    [limit],
  );
  return rows.map((row) => ({
    id: row.id,
    receiptNumber: row.receipt_number,
    requesterType: row.requester_type,
    contentType: row.content_type,
    themes: row.themes,
    at: row.at,
    input: {
      ...(row.declared ?? { requesterType: row.requester_type, contentType: null, themes: [] }),
      title: row.title,
      body: row.body,
      goal: row.goal,
      wishes: row.wishes,
      organisation: row.organisation,
      department: row.department,
    },
  }));
}
