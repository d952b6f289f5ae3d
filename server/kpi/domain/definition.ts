/** What one version of a KPI's definition says; stored as it is. */
export interface KpiDefinition {
  name: string;
  unit: string;
  rule: string;
  baseline: number | null;
  baselineYear: string | null;
  target: number | null;
  targetYear: string | null;
  counts: string;
  perYear: number | null;
  /** Choices that count as positive, for a rate. */
  positive: string[];
  /** Which kinds of support count. */
  supportTypes: string[];
}

/** A KPI as the centre profile has it. */
export interface KpiSource {
  key: string;
  name: string;
  unit: string;
  rule: string;
  baseline: number | null;
  baselineYear: string | null;
  target: number | null;
  targetYear: string | null;
  counts: string;
  perYear?: number | undefined;
  definition?: { version: number; positive: string[]; supportTypes: string[] } | undefined;
}

export function definitionOf(kpi: KpiSource): KpiDefinition {
  const { name, unit, rule, baseline, baselineYear, target, targetYear, counts } = kpi;
  return {
    name,
    unit,
    rule,
    baseline,
    baselineYear,
    target,
    targetYear,
    counts,
    perYear: kpi.perYear ?? null,
    positive: [...(kpi.definition?.positive ?? [])],
    supportTypes: [...(kpi.definition?.supportTypes ?? [])],
  };
}

/** What a figure means; the wording of a name does not change it. */
const MEANING = [
  'unit',
  'rule',
  'baseline',
  'baselineYear',
  'target',
  'targetYear',
  'counts',
  'perYear',
  'positive',
  'supportTypes',
] as const satisfies readonly (keyof KpiDefinition)[];

/** The members of meaning in which two definitions differ. */
export function differences(before: KpiDefinition, after: KpiDefinition): string[] {
  return MEANING.filter(
    (member) => JSON.stringify(before[member]) !== JSON.stringify(after[member]),
  );
}

/**
 * The version to write down, or null when it is written already.
 *
 * A KPI whose profile numbers its definition must raise the number to change it; one that does not
 * (it is counted by hand) gets the next number by itself.
 * @throws Error when a definition changed under its number
 */
export function versionToAdd(
  kpi: KpiSource,
  kept: readonly { version: number; definition: KpiDefinition }[],
): number | null {
  const definition = definitionOf(kpi);
  if (kpi.definition === undefined) {
    const newest = kept.at(-1);
    if (newest && differences(newest.definition, definition).length === 0) return null;
    return (newest?.version ?? 0) + 1;
  }
  const { version } = kpi.definition;
  const same = kept.find((it) => it.version === version);
  if (!same) return version;
  const changed = differences(same.definition, definition);
  if (changed.length === 0) return null;
  throw new Error(
    `kpis.json: 「${kpi.key}」の定義（${changed.join('、')}）が変わっています。` +
      `definition.version を ${String(version + 1)} 以上に上げてください。` +
      ' The definition changed without a higher version.',
  );
}
