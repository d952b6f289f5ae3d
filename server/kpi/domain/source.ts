import type { KpiDefinition } from './definition.js';

/** Where a KPI's figure comes from. */
export type KpiSourceKind = 'survey' | 'support' | 'participants' | 'entries';

/**
 * Rates are counted from the survey, `support_cases` from what was done for cases, participants from who
 * came to seminars (courses others hold for the centre are added by hand); everything else is entered by
 * hand with evidence.
 */
export function sourceOf(key: string, { unit }: Pick<KpiDefinition, 'unit'>): KpiSourceKind {
  if (unit === 'percent') return 'survey';
  if (key === 'support_cases') return 'support';
  return key === 'digital_talent_participants' ? 'participants' : 'entries';
}

/** Whether figures of this KPI are (also) entered by hand. */
export const takesEntries = (kind: KpiSourceKind): boolean =>
  kind === 'entries' || kind === 'participants';
