import {
  Centre,
  fillTemplate,
  inLanguage,
  rubyParts,
  withoutRuby,
} from '../../server/centre/index.js';

const mie = Centre.load(process.cwd(), 'mie');
const shizuoka = Centre.load(process.cwd(), 'shizuoka');

test('みえ carries its 23 themes in three fields and its 29 municipalities', () => {
  expect(mie.themes).toHaveLength(23);
  expect(countBy(mie.themes.map(({ field }) => field))).toEqual({ 暮らし: 8, しごと: 8, 行政: 7 });
  expect(mie.municipalities).toHaveLength(29);
  expect(mie.themeName('2-8')).toBe('多様で柔軟な働き方改革の推進');
  expect(mie.municipalityName('242128')).toBe('熊野市');
});

test('what the profile does not know is shown as it is', () => {
  expect(mie.themeName('9-9')).toBe('9-9');
  expect(mie.municipalityName(null)).toBe('県外');
  expect(mie.label('contentTypes', 'problem')).toBe('課題解決');
  expect(mie.label('states', 'unheard_of')).toBe('unheard_of');
});

test('the five KPIs keep their baselines, targets and rules', () => {
  expect(
    mie.profile.kpis.map(({ key, baseline, target, rule }) => [key, baseline, target, rule]),
  ).toEqual([
    ['contribution_rate', 90, 90, 'at_least_each_year'],
    ['support_cases', 26, 91, 'cumulative'],
    ['joint_projects', 5, 9, 'cumulative'],
    ['digital_talent_participants', 123, 369, 'cumulative'],
    ['municipal_cooperation', 7, 57, 'cumulative'],
  ]);
});

test('the survey has four steps, of which the KPI counts the upper two', () => {
  const positive = mie.profile.survey.choices.filter((choice) => choice.positive);
  expect(mie.profile.survey.choices).toHaveLength(4);
  expect(positive.map(({ value }) => value)).toEqual(
    mie.kpi('contribution_rate')?.definition?.positive,
  );
});

test('静岡 is a second desk with its own themes and five kinds of issues', () => {
  expect(shizuoka.themes).toHaveLength(7);
  expect(shizuoka.profile.contentTypes.map(({ label }) => label)).toEqual([
    '業務効率化',
    'ICT機器・ネットワーク増強',
    'オンライン手続の利用促進',
    '情報発信の強化',
    'その他',
  ]);
  expect(shizuoka.municipalities).toHaveLength(35);
});

test.each([mie, shizuoka])(
  'every text a person agrees to exists in three languages',
  ({ profile }) => {
    for (const text of [
      profile.texts.purposeOfUse,
      profile.texts.shareWithSupporters,
      profile.texts.publishCase,
    ]) {
      expect(text.version).toBe(1);
      const versions = ['ja', 'easy', 'en'].map((language) => inLanguage(text.body, language));
      expect(new Set(versions).size).toBe(3);
    }
  },
);

test('readings are taken out of やさしい日本語 or kept apart for ruby', () => {
  const text = 'あなたの｜相談《そうだん》です';
  expect(withoutRuby(text)).toBe('あなたの相談です');
  expect(rubyParts(text)).toEqual([
    { base: 'あなたの', reading: null },
    { base: '相談', reading: 'そうだん' },
    { base: 'です', reading: null },
  ]);
});

test('a template never leaves a placeholder open', () => {
  expect(fillTemplate('{{name}} 様', { name: '架空 花子' })).toBe('架空 花子 様');
  expect(() => fillTemplate('{{name}} {{url}}', { name: '架空 花子' })).toThrow('{{url}}');
});

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
