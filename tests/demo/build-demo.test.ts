import {
  moveBetween,
  OPEN_STATES,
  type ConsultationState,
} from '../../server/consultations/index.js';
import { fiscalYearOf } from '../../server/platform/time/fiscal-year.js';
import { demoAt } from './demo-centre.js';

const japan = (text: string): Date => new Date(`${text}+09:00`);

/** An ordinary day, the first minutes and the last of a fiscal year, long weekends and the New Year. */
const DAYS = [
  '2026-11-21T10:00:00',
  '2026-04-01T00:10:00',
  '2026-04-02T09:00:00',
  '2027-03-31T23:59:00',
  '2026-05-06T12:00:00',
  '2027-01-02T08:00:00',
  '2028-02-29T17:00:00',
].map(japan);

/** Dates that are meant to lie ahead. */
const AHEAD = new Set(['reply_by', 'deadline']);

describe.each(DAYS.map((day) => [day.toISOString(), day] as const))('loaded at %s', (_, now) => {
  const { rows, open } = demoAt(now);
  const cases = rows.of('consultation');
  const timelineOf = (id: unknown) =>
    rows.of('timeline_entry').filter((entry) => entry['consultation_id'] === id);

  test('nothing has happened in the future, nor before its case came in', () => {
    const received = new Map(cases.map((row) => [row['id'], row['received_at'] as Date]));
    for (const table of [
      'consultation',
      'timeline_entry',
      'hearing',
      'message',
      'engagement',
      'advice_report',
      'triage_confirmation',
      'survey_invitation',
      'survey_answer',
    ]) {
      for (const row of rows.of(table)) {
        const since = received.get(table === 'consultation' ? row['id'] : row['consultation_id']);
        for (const [column, value] of Object.entries(row)) {
          if (!(value instanceof Date) || AHEAD.has(column)) continue;
          if (value > now || !since || value < since) {
            throw new Error(
              `${table}.${column} is ${value.toISOString()}, received ${String(since)}`,
            );
          }
        }
      }
    }
  });

  test('each timeline runs forward along the state table to the state the case is in', () => {
    for (const row of cases) {
      const entries = timelineOf(row['id']);
      const times = entries.map(({ at }) => (at as Date).getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      let state: ConsultationState = 'received';
      for (const entry of entries.filter(({ kind }) => kind === 'moved')) {
        const { from, to } = entry['data'] as { from: ConsultationState; to: ConsultationState };
        expect(from).toBe(state);
        expect(moveBetween(from, to)).toBeDefined();
        state = to;
      }
      expect(row['state']).toBe(state);
    }
  });

  test('18 of the current fiscal year’s 20 answers are positive', () => {
    const year = fiscalYearOf(now);
    const invited = rows.of('survey_invitation').filter((row) => row['fiscal_year'] === year);
    const ids = new Set(invited.map(({ id }) => id));
    const answers = rows.of('survey_answer').filter((row) => ids.has(row['invitation_id']));
    const positive = answers.filter(
      ({ choice }) => choice === 'useful' || choice === 'somewhat_useful',
    );
    expect([positive.length, answers.length]).toEqual([18, 20]);
    expect(invited.length - answers.length).toBe(2);
  });

  test('a dozen cases are open, in every stage a desk knows', () => {
    expect(open).toHaveLength(12);
    const states = cases
      .map(({ state }) => state as ConsultationState)
      .filter((value) => OPEN_STATES.includes(value));
    expect(states).toHaveLength(12);
    expect(new Set(states)).toEqual(
      new Set(['received', 'hearing', 'matching', 'advising', 'awaiting_requester']),
    );
  });

  test('replies are overdue, and the offer that waits can still be answered', () => {
    const overdue = cases.filter((row) => row['reply_by'] instanceof Date && row['reply_by'] < now);
    expect(overdue).toHaveLength(2);
    const [offer] = rows.of('engagement').filter(({ state }) => state === 'offered');
    expect((offer?.['deadline'] as Date) > now).toBe(true);
  });

  test('receipt numbers run from 1 in each fiscal year without a gap', () => {
    const numbers = new Map<unknown, number[]>();
    for (const row of cases) {
      const year = row['fiscal_year'];
      numbers.set(year, [
        ...(numbers.get(year) ?? []),
        Number((row['receipt_number'] as string).split('-')[1]),
      ]);
    }
    for (const list of numbers.values()) {
      expect(list.sort((a, b) => a - b)).toEqual(list.map((_number, at) => at + 1));
    }
  });
});

test('the same time gives the same demo', () => {
  const [now = new Date()] = DAYS;
  expect([...demoAt(now).rows.entries()]).toEqual([...demoAt(now).rows.entries()]);
});
