import holidayJp from '@holiday-jp/holiday_jp';

const DAY_MS = 86_400_000;
const SUBSTITUTE = ' 振替休日';

/** What the list calls only 休日 or by two names. Source: 国民の祝日に関する法律 and the two laws of 2018. */
const NAMES: Readonly<Record<string, string>> = {
  '2019-05-01': '天皇の即位の日',
  '2019-10-14': '体育の日',
  '2019-10-22': '即位礼正殿の儀の行われる日',
};

/**
 * Names of Japan's holidays by `YYYY-MM-DD`. The published list names a substitute after the holiday
 * before it and a day between two holidays only 休日; here a substitute (振替休日) carries the name of
 * the holiday that fell on the Sunday (law on holidays, article 3 section 2), the other is 国民の休日.
 */
export function nationalHolidays(): ReadonlyMap<string, string> {
  const published = new Map(
    Object.values(holidayJp.holidays).map(({ date, name }) => [date, name]),
  );
  return new Map([...published].map(([date, name]) => [date, nameOf(date, name, published)]));
}

function nameOf(date: string, name: string, published: ReadonlyMap<string, string>): string {
  if (name === '休日') return '国民の休日';
  if (!name.endsWith(SUBSTITUTE)) return NAMES[date] ?? name;
  let day = Date.parse(date);
  do day -= DAY_MS;
  while (new Date(day).getUTCDay() !== 0);
  const sunday = published.get(new Date(day).toISOString().slice(0, 10));
  return sunday === undefined ? name : `${sunday}${SUBSTITUTE}`;
}
