import type { GetListParams } from 'ra-core';

/** What each list can be sorted by and filtered with; the API refuses anything else. */
const KEYS: Record<string, { sort: string[]; filter: string[] }> = {
  consultations: {
    sort: ['receivedAt', 'replyBy'],
    filter: [
      'state',
      'requesterType',
      'contentType',
      'theme',
      'municipality',
      'channel',
      'assignee',
      'fiscalYear',
      'q',
      'open',
      'needsReview',
      'overdue',
    ],
  },
  supporters: {
    sort: ['name', 'kind', 'status', 'affiliation', 'updatedAt'],
    filter: ['q', 'kind', 'status', 'theme', 'method'],
  },
  'audit-entries': { sort: [], filter: ['action', 'recordType', 'recordId', 'from', 'to'] },
  accounts: { sort: ['name', 'role', 'lastSignInAt', 'createdAt'], filter: ['q', 'role'] },
  'api-keys': { sort: ['name', 'createdAt', 'expiresAt', 'lastUsedAt'], filter: ['q', 'state'] },
  deliveries: { sort: [], filter: ['state'] },
  'inbound-mails': { sort: [], filter: ['state'] },
};

export type ListQuery = Record<string, string | number | boolean>;

/**
 * The query of a list: `page`, `perPage`, `sort`/`order` and the filters the API knows. Lists of
 * values become comma lists; empty filters are left out.
 */
export const listQuery = (resource: string, params: GetListParams): ListQuery => {
  const known = KEYS[resource] ?? { sort: [], filter: [] };
  const query: ListQuery = {};
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  query.page = page;
  query.perPage = perPage;
  const sort = params.sort;
  if (sort && known.sort.includes(sort.field)) {
    query.sort = sort.field;
    query.order = sort.order;
  }
  const filter = (params.filter ?? {}) as Record<string, unknown>;
  for (const name of known.filter) {
    const value = asQueryValue(filter[name]);
    if (value !== undefined) query[name] = value;
  }
  return query;
};

const asQueryValue = (value: unknown): string | number | boolean | undefined => {
  if (Array.isArray(value)) return value.length > 0 ? value.join(',') : undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number') return value;
  return value === true ? true : undefined;
};
