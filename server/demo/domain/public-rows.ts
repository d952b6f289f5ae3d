import type { StaffActor } from './people.js';
import { DEMO_ACCOUNTS } from './people.js';
import { demoId } from './demo-id.js';
import type { Row } from './rows.js';

const APPROVER = DEMO_ACCOUNTS.find(({ role }) => role === 'manager')?.name ?? null;

/** A finished case's question and answer for everybody: written by staff, approved by somebody else. */
export function publishedRow(
  consultationId: string,
  { published, themes }: { published: object | null; themes: readonly string[] },
  staff: StaffActor,
  at: Date,
): Row {
  return {
    id: demoId(`published:${consultationId}`, at),
    consultation_id: consultationId,
    texts: published ?? {},
    themes,
    state: 'approved',
    author_id: staff.id,
    author_name: staff.name,
    updated_at: at,
    approver_id: null,
    approver_name: APPROVER,
    approved_at: at,
    version: 2,
  };
}

/** Weekdays from ten to four, with an hour for lunch. */
const WEEKLY = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '10:00', to: '12:00' },
  { weekday, from: '13:00', to: '16:00' },
]);

/**
 * What was agreed with an invented supporter: hours, a term of two fiscal years, somebody to write to at a
 * company; two of three show their profile to everybody.
 */
export function termsRow(
  { id, kind }: { id: string; kind: 'adviser' | 'partner' },
  place: number,
  fiscalYear: number,
  now: Date,
): Row {
  return {
    supporter_id: id,
    weekly: WEEKLY,
    away: [],
    term_from: `${String(fiscalYear - 1)}-04-01`,
    term_until: `${String(fiscalYear + 1)}-03-31`,
    contacts:
      kind === 'partner'
        ? [
            {
              name: '架空 まどか',
              department: '公共営業部',
              email: `window-${String(place)}@example.jp`,
              phone: null,
            },
          ]
        : [],
    published_at: place % 3 === 2 ? null : now,
    version: 1,
    updated_at: now,
  };
}
