import {
  dueWhenEndedBefore,
  retainedUntil,
  RETENTION_YEARS,
} from '../../server/privacy/domain/retention.js';

const at = (time: string) => new Date(`${time}+09:00`);

test.each([
  // Closed, years, may be erased from: counted from 1 April after the fiscal year of closing.
  ['2026-11-21T10:00:00', 1, '2028-04-01T00:00:00'],
  ['2026-04-01T00:00:00', 1, '2028-04-01T00:00:00'],
  ['2026-03-31T23:59:59', 1, '2027-04-01T00:00:00'],
  ['2026-11-21T10:00:00', 5, '2032-04-01T00:00:00'],
  ['2026-11-21T10:00:00', 30, '2057-04-01T00:00:00'],
] as const)('closed at %s and kept for %i years, a case may go at %s', (ended, years, until) => {
  expect(retainedUntil(at(ended), years)).toEqual(at(until));
});

test('the question "what is due" is the other side of "until when is it kept"', () => {
  const ends = ['2024-03-31T23:59:59', '2024-04-01T00:00:00', '2025-02-28T12:00:00'].map(at);
  const nights = ['2026-03-31T23:59:59', '2026-04-01T00:00:00', '2034-04-01T03:10:00'].map(at);
  for (const years of RETENTION_YEARS) {
    for (const ended of ends) {
      for (const now of nights) {
        expect(ended < dueWhenEndedBefore(now, years)).toBe(now >= retainedUntil(ended, years));
      }
    }
  }
});
