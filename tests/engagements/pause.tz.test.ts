import { Centre } from '../../server/centre/index.js';
import { resumed, shiftText } from '../../server/engagements/domain/pause.js';

const { calendar } = Centre.load(process.cwd(), 'mie');
const at = (text: string): Date => new Date(`${text}+09:00`);
/** Offered on Saturday 21 November with three business days: 23 November is a holiday, so until 26. */
const DEADLINE = at('2026-11-26T17:00:00');

test('the business days that were left are left again', () => {
  // Paused on Wednesday 25 (one more day, the 26th), resumed on Monday 30: until 17:00 on 1 December.
  const { deadline, shift } = resumed(
    DEADLINE,
    at('2026-11-25T15:00:00'),
    at('2026-11-30T09:00:00'),
    calendar,
  );
  expect(deadline).toEqual(at('2026-12-01T17:00:00'));
  expect(shift.businessDays).toBe(3);
});

test('a pause within one day moves nothing', () => {
  const { deadline, shift } = resumed(
    DEADLINE,
    at('2026-11-26T09:00:00'),
    at('2026-11-26T16:30:00'),
    calendar,
  );
  expect([deadline, shift.businessDays]).toEqual([DEADLINE, 0]);
});

test('paused on the last day, there is at least the next business day', () => {
  const { deadline } = resumed(
    DEADLINE,
    at('2026-11-26T16:00:00'),
    at('2026-11-27T23:30:00'),
    calendar,
  );
  expect(deadline).toEqual(at('2026-11-30T17:00:00'));
});

test('a pause over a weekend only gives back what was left, never less than before', () => {
  const { deadline } = resumed(
    DEADLINE,
    at('2026-11-21T10:00:00'),
    at('2026-11-22T10:00:00'),
    calendar,
  );
  expect(deadline.getTime()).toBeGreaterThanOrEqual(DEADLINE.getTime());
});

test('an offer made when deadlines were midnights has the same days left', () => {
  const midnight = at('2026-11-27T00:00:00');
  const { shift } = resumed(
    midnight,
    at('2026-11-25T20:00:00'),
    at('2026-11-30T09:00:00'),
    calendar,
  );
  expect(shift.businessDays).toBe(3);
});

test('paused in the evening, the whole of the last day is left', () => {
  const { deadline } = resumed(
    DEADLINE,
    at('2026-11-25T20:00:00'),
    at('2026-11-30T09:00:00'),
    calendar,
  );
  expect(deadline).toEqual(at('2026-12-01T17:00:00'));
});

test('days are days in Japan, whatever the zone of the server', () => {
  const late = resumed(DEADLINE, at('2026-11-25T23:59:59'), at('2026-11-26T00:00:01'), calendar);
  expect(late.deadline).toEqual(at('2026-11-27T17:00:00'));
});

test('the shift explains itself', () => {
  const shifts = [
    { from: '2026-11-25T06:00:00Z', to: '2026-11-30T00:00:00Z', businessDays: 3 },
    { from: '2026-12-01T00:00:00Z', to: '2026-12-01T01:00:00Z', businessDays: 0 },
  ];
  expect(shiftText(shifts, null)).toBe(
    '11月25日〜11月30日は相談者の返事を待っていたため数えず、期限を3営業日延ばしました。',
  );
  expect(shiftText([], at('2026-12-02T00:30:00'))).toMatch(
    /^12月2日から相談者の返事を待っているため/,
  );
  expect(shiftText([], null)).toBeNull();
});
