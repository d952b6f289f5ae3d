import fc from 'fast-check';
import { quietUntil } from '../../server/notifications/domain/quiet-hours.js';

const night = { from: '21:00', to: '07:00' };
const at = (text: string) => new Date(`${text}:00+09:00`);

test.each([
  ['in the evening', '2026-11-21T21:00', '2026-11-22T07:00'],
  ['before midnight', '2026-12-31T23:59', '2027-01-01T07:00'],
  ['after midnight', '2026-11-22T00:00', '2026-11-22T07:00'],
  ['a minute before the end', '2026-11-22T06:59', '2026-11-22T07:00'],
])('%s the night is not over yet', (_when, now, end) => {
  expect(quietUntil(at(now), night)).toEqual(at(end));
});

test.each(['2026-11-21T07:00', '2026-11-21T12:00', '2026-11-21T20:59'])('%s is day', (now) => {
  expect(quietUntil(at(now), night)).toBeNull();
});

test('a quiet noon ends the same day', () => {
  const noon = { from: '12:00', to: '13:00' };
  expect(quietUntil(at('2026-11-21T12:30'), noon)).toEqual(at('2026-11-21T13:00'));
  expect(quietUntil(at('2026-11-21T13:00'), noon)).toBeNull();
  expect(quietUntil(at('2026-11-21T12:30'), null)).toBeNull();
});

test('the end lies ahead, within a day, and is itself not quiet', () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  // The first and last days a Date can hold have no day before or after them.
  const moment = fc.date({
    min: new Date('1900-01-01T00:00Z'),
    max: new Date('9999-12-30T00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, time, time, (now, from, to) => {
      fc.pre(from !== to);
      const end = quietUntil(now, { from, to });
      if (end === null) return;
      expect(end.getTime()).toBeGreaterThan(now.getTime());
      expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(86_400_000);
      expect(quietUntil(end, { from, to })).toBeNull();
    }),
  );
});
