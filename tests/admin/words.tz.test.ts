import {
  dayTimeOf,
  daysUntil,
  deadlineText,
  eraDateOf,
  fiscalYearOf,
  fiscalYearText,
} from '../../admin/src/i18n/dates.js';

describe('dates on the screen', () => {
  it('are Tokyo’s, wherever the browser is', () => {
    expect(dayTimeOf('2026-11-20T15:30:00Z')).toBe('11/21(土) 00:30');
    expect(eraDateOf('2026-11-20T15:30:00Z')).toBe('令和8年11月21日');
  });

  it('a strange value is shown as it came', () => {
    expect(dayTimeOf('来年の春')).toBe('来年の春');
  });

  it('count whole days in Tokyo', () => {
    const now = new Date('2026-11-21T14:59:00Z');
    expect(daysUntil('2026-11-21T15:00:00Z', now)).toBe(1);
    expect(deadlineText('2026-11-23T03:00:00Z', now)).toBe('あと2日');
    expect(deadlineText('2026-11-20T03:00:00Z', now)).toBe('1日超過');
    expect(deadlineText('2026-11-21T14:00:00Z', now)).toBe('超過');
  });

  it('the fiscal year turns at midnight of 1 April in Tokyo', () => {
    expect(fiscalYearOf(new Date('2027-03-31T14:59:59Z'))).toBe(2026);
    expect(fiscalYearOf(new Date('2027-03-31T15:00:00Z'))).toBe(2027);
    expect(fiscalYearText(2026)).toBe('令和8年度');
    expect(fiscalYearText(2019)).toBe('令和元年度');
  });
});
