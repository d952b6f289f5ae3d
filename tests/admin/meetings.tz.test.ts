import {
  spanText,
  timesOf,
} from '../../admin/src/consultations/case/engagements/meetings/times.js';

describe('times of a meeting', () => {
  it('are read in Tokyo, whatever the computer’s zone', () => {
    expect(timesOf('2027-01-12T14:00', 90)).toEqual({
      startsAt: '2027-01-12T05:00:00.000Z',
      endsAt: '2027-01-12T06:30:00.000Z',
    });
    expect(timesOf('', 60)).toBeUndefined();
  });

  it('are said with day, start and end', () => {
    expect(spanText(timesOf('2027-01-12T14:00', 90)!)).toBe('1/12(火) 14:00〜15:30');
  });
});
