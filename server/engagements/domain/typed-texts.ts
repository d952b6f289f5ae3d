/**
 * Parts of an offer that nobody typed: ids, codes of the centre, dates, names of supporters. Whatever is
 * not here counts as typed, so that a new field is masked until somebody says that it need not be.
 */
const NOT_TYPED: ReadonlySet<string> = new Set([
  'engagementId',
  'consultationId',
  'supporterId',
  'supporterName',
  'kind',
  'deadline',
  'deadlineNote',
  'colleagues',
  'receiptNumber',
  'requesterType',
  'contentType',
  'themes',
  'municipality',
  'employees',
  'preferredMethods',
  'language',
  'date',
  'from',
  'to',
]);

/** Changes every typed text of a value; `field` is its path, e.g. `summary/hearing/problem`. */
export function mapTypedTexts<T>(
  value: T,
  change: (text: string, field: string) => string,
  field = '',
): T {
  if (typeof value === 'string') return change(value, field) as T;
  if (Array.isArray(value)) {
    return value.map((it: unknown) => mapTypedTexts(it, change, field)) as T;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([name, it]: [string, unknown]) => [
    name,
    NOT_TYPED.has(name) ? it : mapTypedTexts(it, change, field === '' ? name : `${field}/${name}`),
  ]);
  return Object.fromEntries(entries) as T;
}

/** Every typed text of a value that is not blank, in its order. */
export function typedTexts(value: unknown): { field: string; text: string }[] {
  const found: { field: string; text: string }[] = [];
  mapTypedTexts(value, (text, field) => {
    if (text.trim() !== '') found.push({ field, text });
    return text;
  });
  return found;
}
