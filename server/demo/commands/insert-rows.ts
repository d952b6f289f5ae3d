import { loadConsultations } from '../../consultations/index.js';
import { loadMessages } from '../../conversations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { loadEngagements } from '../../engagements/index.js';
import { loadAccounts } from '../../identity/index.js';
import { loadPublishedAnswers } from '../../search/index.js';
import { loadTerms } from '../../supporters/index.js';
import { loadSurveys } from '../../surveys/index.js';
import { loadConfirmations } from '../../triage/index.js';
import type { Rows } from '../domain/rows.js';

/** Rooms from the ground up: what hangs on a record goes in after it. */
const LOADERS = [
  loadAccounts,
  loadTerms,
  loadConsultations,
  loadMessages,
  loadConfirmations,
  loadEngagements,
  loadSurveys,
  loadPublishedAnswers,
];

/** Has each room load its rows. */
export async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  for (const load of LOADERS) await load(tx, (table) => rows.of(table));
}
