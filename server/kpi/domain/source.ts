import type { KpiDefinition } from './definition.js';

/** Where a KPI's figure comes from. */
export type KpiSourceKind = 'survey' | 'support' | 'entries';

/**
 * Rates are counted from the survey, `support_cases` from what was done for cases; everything else is
 * entered by hand with evidence.
 */
export function sourceOf(key: string, { unit }: Pick<KpiDefinition, 'unit'>): KpiSourceKind {
  if (unit === 'percent') return 'survey';
  return key === 'support_cases' ? 'support' : 'entries';
}
