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

/**
 * Words somebody wrote, as against codes, numbers, ids and times: with letters beyond ASCII, spaces or an
 * address. Erasure does not reach the audit log, so they are named there and never held.
 */
const isProse = (value: unknown): boolean =>
  /[^\x20-\x7e]|\w \w|@|:\/\//u.test(JSON.stringify(value ?? null));

/**
 * The fields in which `after` differs from `before`, for {@link AuditRecord.changes}: codes with what they
 * were and are, words by name only. `personal` names what is personal even where it looks like a code.
 */
export function changedFields<T extends object>(
  before: T,
  after: Partial<T>,
  personal: readonly (keyof T & string)[] = [],
): NonNullable<AuditRecord['changes']> {
  const changes: NonNullable<AuditRecord['changes']> = {};
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    changes[key] =
      personal.includes(key) || isProse([before[key], after[key]])
        ? personalChange()
        : { from: before[key], to: after[key] };
  }
  return changes;
}
