import { fiscalYearOf } from '../../server/platform/time/fiscal-year.js';
import { centre, current, published, roster } from './demo-centre.js';

/** The margins of the published statistics (assembly committee material of 2022-06-23). */
const PUBLISHED = {
  total: 34,
  fiscalYear: { 2021: 29, 2022: 5 },
  requester: { 県内事業者: 19, 県民グループ: 5, '県・市町': 10 },
  content: {
    DXに関する情報提供: 10,
    '人材育成（セミナー開催等の相談）': 12,
    課題解決のための相談: 9,
    その他: 3,
  },
};

const japan = (local: string): Date => new Date(`${local}:00+09:00`);

function count<T>(items: readonly T[], key: (item: T) => string | number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

test('the invented cases add up to every margin of the published table', () => {
  const { requesterTypes, contentTypes } = centre.profile;
  const group = (value: string) =>
    requesterTypes.find((requesterType) => requesterType.value === value)?.statisticsGroup ?? value;
  const label = (value: string) =>
    contentTypes.find((contentType) => contentType.value === value)?.statisticsLabel ?? value;
  expect({
    total: published.length,
    fiscalYear: count(published, ({ received }) => fiscalYearOf(japan(received))),
    requester: count(published, ({ requesterType }) => group(requesterType)),
    content: count(published, ({ contentType }) => label(contentType)),
  }).toEqual(PUBLISHED);
  for (const { received } of published) {
    expect(japan(received) >= japan('2021-09-01T00:00')).toBe(true);
    expect(japan(received) < japan('2022-06-01T00:00')).toBe(true);
  }
});

test('the joint table behind the margins is the documented one', () => {
  expect(
    count(published, ({ requesterType, contentType }) => `${requesterType} ${contentType}`),
  ).toEqual({
    'business information': 5,
    'business training': 6,
    'business problem': 7,
    'business other': 1,
    'citizen information': 2,
    'citizen training': 1,
    'citizen problem': 1,
    'citizen other': 1,
    'municipality information': 2,
    'municipality training': 4,
    'municipality problem': 1,
    'prefecture information': 1,
    'prefecture training': 1,
    'prefecture other': 1,
  });
});

test('answers are 90.0 % positive in each published fiscal year, by the end of support', () => {
  const positive = (choice: string) => choice === 'useful' || choice === 'somewhat_useful';
  for (const [year, expected] of [
    [2021, [18, 20]],
    [2022, [9, 10]],
  ] as const) {
    const answers = published
      .filter(({ ended }) => fiscalYearOf(japan(ended)) === year)
      .flatMap(({ survey }) => (survey ? [survey.choice] : []));
    expect([answers.filter(positive).length, answers.length]).toEqual(expected);
  }
});

test('every person and organisation is marked as invented and writes from example.jp', () => {
  for (const { name, email, fictitious } of roster.map((it) => ({
    ...it,
    fictitious: it.name.includes('架空'),
  }))) {
    expect([name, fictitious]).toEqual([name, true]);
    expect(email).toMatch(/@example\.jp$/);
  }
  for (const { name, organisation } of [...published, ...current.answered, ...current.open]) {
    expect(name).toContain('架空');
    if (organisation !== null) expect(organisation).toContain('架空');
  }
});

test('the roster covers every theme, and names only themes and places of the centre', () => {
  const active = roster.filter(({ status }) => status === 'active');
  expect(active.length).toBeGreaterThanOrEqual(16);
  const covered = new Set(active.flatMap(({ themes }) => themes));
  expect(centre.themes.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual([]);
  for (const { themes, regions } of roster) {
    for (const code of themes) expect(centre.theme(code)).toBeDefined();
    for (const code of regions) {
      expect(code === centre.profile.prefecture.code || centre.municipality(code)).toBeTruthy();
    }
  }
});

test('no two cases tell the same story', () => {
  const all = [...published, ...current.answered, ...current.open];
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
