/** What one action did to one record, for the audit log. */
export interface AuditRecord {
  /** `noun.past-participle`, e.g. `consultation.submitted`. */
  action: string;
  recordType: string;
  recordId: string;
  /** Changed fields before and after. Personal fields go through {@link personalChange}. */
  changes?: Record<string, { from?: unknown; to?: unknown }>;
}

/** A personal field changed: the log names it and never holds its content (erasure must stay possible). */
export const personalChange = (): { from: string; to: string } => ({
  from: '(personal)',
  to: '(personal)',
});

/** The fields in which `after` differs from `before`, for {@link AuditRecord.changes}. */
export function changedFields<T extends object>(
  before: T,
  after: Partial<T>,
  personal: readonly (keyof T & string)[] = [],
): NonNullable<AuditRecord['changes']> {
  const changes: NonNullable<AuditRecord['changes']> = {};
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    changes[key] = personal.includes(key)
      ? personalChange()
      : { from: before[key], to: after[key] };
  }
  return changes;
}
