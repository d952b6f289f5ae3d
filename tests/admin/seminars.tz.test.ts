import {
  fieldOf,
  instantOf,
  slotSpan,
  spanOf,
  whenOf,
  windowOf,
} from '../../admin/src/seminars/times.js';

describe('times of seminars', () => {
  it('go through the field and back unchanged, in Tokyo wherever the computer stands', () => {
    expect(fieldOf('2027-01-20T05:00:00.000Z')).toBe('2027-01-20T14:00');
    expect(instantOf('2027-01-20T14:00')).toBe('2027-01-20T05:00:00.000Z');
    expect(instantOf(fieldOf('2026-12-31T15:30:00.000Z'))).toBe('2026-12-31T15:30:00.000Z');
    expect(fieldOf(null)).toBe('');
    expect(instantOf('')).toBeNull();
  });

  it('are read as dates of the era, with the day only once', () => {
    const start = '2027-01-20T05:00:00Z';
    expect(spanOf(start, '2027-01-20T07:00:00Z')).toBe('令和9年1月20日(水) 14:00〜16:00');
    expect(spanOf(start, '2027-01-20T15:30:00Z')).toBe(
      '令和9年1月20日(水) 14:00〜令和9年1月21日(木) 00:30',
    );
    expect(slotSpan({ startsAt: start, endsAt: '2027-01-20T05:30:00Z' })).toBe('14:00〜14:30');
  });

  it('say what is known before there is a date', () => {
    const undated = { startsAt: null, endsAt: null };
    expect(whenOf({ ...undated, plannedFor: '12月中旬' })).toBe('12月中旬');
    expect(whenOf({ ...undated, plannedFor: null })).toBe('日時は未定');
  });

  it('say from when to when one may apply', () => {
    const open = { applyFrom: null, applyBy: null, startsAt: null };
    expect(windowOf(open)).toBe('公開したときから 開始まで');
    expect(windowOf({ ...open, applyBy: '2027-01-15T08:00:00Z' })).toBe(
      '公開したときから 1/15(金) 17:00 まで',
    );
  });
});
