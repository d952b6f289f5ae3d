export type InboxFilter = Record<string, string | number | boolean | string[]>;

/** Default order of the inbox: newest first. */
export const NEWEST = { field: 'receivedAt', order: 'DESC' } as const;

/** The inbox with a filter set, e.g. from a figure on the first page. Empty filters are left out. */
export const inboxPath = (
  filter: InboxFilter,
  sort: { field: string; order: 'ASC' | 'DESC' } = NEWEST,
): string => {
  const set = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const query = new URLSearchParams({
    filter: JSON.stringify(set),
    sort: sort.field,
    order: sort.order,
    page: '1',
    perPage: '25',
  });
  return `/consultations?${query.toString()}`;
};
