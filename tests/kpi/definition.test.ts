import { definitionOf, versionToAdd, type KpiSource } from '../../server/kpi/domain/definition.js';

const kpi = (over: Partial<KpiSource> = {}): KpiSource => ({
  key: 'contribution_rate',
  name: '貢献度',
  unit: 'percent',
  rule: 'at_least_each_year',
  baseline: 90,
  baselineYear: '令和3年度',
  target: 90,
  targetYear: '令和8年度',
  counts: '役に立った割合',
  definition: { version: 1, positive: ['useful'], supportTypes: ['consultation'] },
  ...over,
});
const kept = (kpiSource: KpiSource, version = 1) => [
  { version, definition: definitionOf(kpiSource) },
];

describe('the versions of a definition', () => {
  it('start with the profile’s, and are written down once', () => {
    expect(versionToAdd(kpi(), [])).toBe(1);
    expect(versionToAdd(kpi(), kept(kpi()))).toBeNull();
  });

  it('refuse a change under the same number, naming it', () => {
    expect(() => versionToAdd(kpi({ target: 85 }), kept(kpi()))).toThrow(
      /contribution_rate.*target.*2 以上/,
    );
  });

  it('take a change with a higher number', () => {
    const next = kpi({
      target: 85,
      definition: { version: 2, positive: ['useful'], supportTypes: ['consultation'] },
    });
    expect(versionToAdd(next, kept(kpi()))).toBe(2);
  });

  it('let a name be worded better', () => {
    expect(versionToAdd(kpi({ name: '支援の貢献度' }), kept(kpi()))).toBeNull();
  });

  it('number themselves where the profile does not', () => {
    const counted = kpi({ definition: undefined });
    expect(versionToAdd(counted, [])).toBe(1);
    expect(versionToAdd(counted, kept(counted))).toBeNull();
    expect(versionToAdd(kpi({ definition: undefined, target: 60 }), kept(counted))).toBe(2);
  });
});
