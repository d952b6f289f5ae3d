import { offerReminderAt } from '../../server/engagements/domain/offer-reminder.js';

const at = (day: string) => new Date(`2026-11-${day}+09:00`);
/** 21–23 November 2026: a weekend and a holiday. */
const isBusinessDay = (day: Date) => {
  const date = new Date(day.getTime() + 9 * 3_600_000).toISOString().slice(8, 10);
  return !['14', '15', '21', '22', '23', '28', '29'].includes(date);
};
const open = {
  isBusinessDay,
  openingTime: (day: Date) =>
    at(`${new Date(day.getTime() + 9 * 3_600_000).toISOString().slice(8, 10)}T09:00`),
};

describe('an offer is reminded of', () => {
  test('on the morning of the business day before its last day', () => {
    const offer = { offeredAt: at('19T15:00'), deadline: at('26T17:00') };
    expect(offerReminderAt(offer, open)).toEqual(at('25T09:00'));
  });

  test('before the weekend, when the last day follows it', () => {
    const offer = { offeredAt: at('18T15:00'), deadline: at('25T00:00') };
    expect(offerReminderAt(offer, open)).toEqual(at('20T09:00'));
  });

  test('not at all when it was made only the day before', () => {
    const offer = { offeredAt: at('25T15:00'), deadline: at('27T00:00') };
    expect(offerReminderAt(offer, open)).toBeNull();
  });
});
