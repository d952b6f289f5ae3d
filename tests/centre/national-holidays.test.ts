import { nationalHolidays } from '../../server/centre/services/national-holidays.js';

const holidays = nationalHolidays();

test.each([
  // The substitute belongs to the holiday that fell on the Sunday, not to the last one before it.
  ['2009-05-06', '憲法記念日 振替休日'],
  ['2015-05-06', '憲法記念日 振替休日'],
  ['2020-05-06', '憲法記念日 振替休日'],
  ['2024-05-06', 'こどもの日 振替休日'],
  ['2025-05-06', 'みどりの日 振替休日'],
  ['2026-05-06', '憲法記念日 振替休日'],
  ['2031-05-06', 'みどりの日 振替休日'],
  ['2025-11-24', '勤労感謝の日 振替休日'],
  ['2026-09-22', '国民の休日'],
  ['2032-09-21', '国民の休日'],
  ['2019-04-30', '国民の休日'],
  ['2019-05-01', '天皇の即位の日'],
  ['2019-10-14', '体育の日'],
  ['2019-10-22', '即位礼正殿の儀の行われる日'],
  // Moved for the games of 2020 and 2021.
  ['2020-07-23', '海の日'],
  ['2020-07-24', 'スポーツの日'],
  ['2020-08-10', '山の日'],
  ['2021-07-22', '海の日'],
  ['2021-07-23', 'スポーツの日'],
  ['2021-08-08', '山の日'],
  ['2021-08-09', '山の日 振替休日'],
])('%s is %s', (date, name) => {
  expect(holidays.get(date)).toBe(name);
});

test.each(['2020-07-20', '2020-08-11', '2020-10-12', '2021-07-19', '2021-08-11', '2021-10-11'])(
  '%s was moved away and is a working day',
  (date) => {
    expect(holidays.has(date)).toBe(false);
  },
);

test('every substitute follows a holiday on a Sunday, and no name is only a 休日', () => {
  for (const [date, name] of holidays) {
    expect(name).not.toMatch(/^休日|（/);
    if (!name.endsWith(' 振替休日')) continue;
    const origin = [...Array(7).keys()]
      .map((back) => new Date(Date.parse(date) - (back + 1) * 86_400_000))
      .find((day) => day.getUTCDay() === 0);
    expect(`${holidays.get(origin?.toISOString().slice(0, 10) ?? '') ?? ''} 振替休日`).toBe(name);
  }
});
