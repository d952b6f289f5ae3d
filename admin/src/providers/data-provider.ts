import type { DataProvider, Identifier, RaRecord } from 'ra-core';
import { readCase } from '../api/cases.js';
import { client, unwrap, unwrapWithResponse } from '../api/client.js';
import type { Page } from '../api/types.js';
import { ifMatch, rememberVersion } from '../api/versions.js';
import { type ListQuery, listQuery } from './list-query.js';
import { currentSession } from './session.js';

type Row = { id: string; version?: number };
type Body = Record<string, unknown>;
/**
 * Forms give loose values; the API checks them and its refusals become field errors.
 */
const asSent = (body: Body): never => body as never;

interface Source {
  list: (query: ListQuery, signal?: AbortSignal) => Promise<Page<Row>>;
  one?: (id: string) => Promise<Row>;
  /** `key` makes a repeated send the same send. */
  create?: (body: Body, key: string | undefined) => Promise<Row>;
  change?: (id: string, version: number | undefined, body: Body) => Promise<Row>;
}

const changing = (resource: string, id: string, version: number | undefined) => ({
  params: { path: { id } },
  headers: { 'If-Match': ifMatch(resource, id, version) },
});

const sources: Record<string, Source> = {
  consultations: {
    list: (query, signal) =>
      unwrap(client.GET('/api/v1/consultations', { params: { query }, signal })),
    one: readCase,
    create: (body, key) =>
      unwrap(
        client.POST('/api/v1/consultations', {
          body: asSent(body),
          headers: key === undefined ? {} : { 'Idempotency-Key': key },
        }),
      ),
  },
  supporters: {
    list: (query, signal) =>
      unwrap(client.GET('/api/v1/supporters', { params: { query }, signal })),
    one: async (id) => {
      const { data, response } = await unwrapWithResponse(
        client.GET('/api/v1/supporters/{id}', { params: { path: { id } } }),
      );
      rememberVersion('supporters', id, response);
      return data;
    },
    create: (body) => unwrap(client.POST('/api/v1/supporters', { body: asSent(body) })),
    change: (id, version, body) =>
      unwrap(
        client.PATCH('/api/v1/supporters/{id}', { ...changing('supporters', id, version), body }),
      ),
  },
  'audit-entries': {
    list: (query, signal) =>
      unwrap(client.GET('/api/v1/audit-entries', { params: { query }, signal })),
  },
  accounts: {
    list: (query, signal) => unwrap(client.GET('/api/v1/accounts', { params: { query }, signal })),
  },
  'api-keys': {
    list: (query, signal) => unwrap(client.GET('/api/v1/api-keys', { params: { query }, signal })),
  },
  deliveries: {
    list: (query, signal) =>
      unwrap(client.GET('/api/v1/deliveries', { params: { query }, signal })),
  },
  'inbound-mails': {
    list: (query, signal) =>
      unwrap(client.GET('/api/v1/inbound-mails', { params: { query }, signal })),
  },
};

const sourceOf = (resource: string): Source => {
  const source = sources[resource];
  if (!source) throw new Error(`unknown resource ${resource}`);
  return source;
};

/** What is asked of the desk but not offered by it; a programming error, never a person's. */
const unsupported = (): Promise<never> =>
  Promise.reject(new Error('この操作は用意されていません。'));

/** Members that only changed; the API refuses unknown ones, and equal ones would be noise. */
export const changesOf = (data: Body, previous: Body | undefined): Body =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(previous?.[name]),
    ),
  );

// react-admin types answers by the caller's record type, which no provider can check.
const answer = <T extends RaRecord>(row: Row): { data: T } => ({ data: row as unknown as T });

export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList: async <T extends RaRecord>(
    resource: string,
    params: Parameters<DataProvider['getList']>[1],
  ) => {
    const query = listQuery(resource, params);
    // "Mine" stays true for whoever opens a shared link; the API knows ids only.
    if (query.assignee === 'me') query.assignee = (await currentSession()).id;
    const page = await sourceOf(resource).list(query, params.signal);
    return {
      data: page.items as unknown as T[],
      total: page.total,
      meta: { totalCapped: page.totalCapped },
    };
  },
  getOne: async (resource, { id }) => {
    const one = sourceOf(resource).one;
    return one ? answer(await one(String(id))) : unsupported();
  },
  getMany: async (resource, { ids }) => {
    const one = sourceOf(resource).one;
    if (!one) return unsupported();
    const rows = await Promise.allSettled(ids.map((id: Identifier) => one(String(id))));
    // One record gone must not hide the others.
    return {
      data: rows.flatMap((row) => (row.status === 'fulfilled' ? [row.value] : [])) as never[],
    };
  },
  create: async (resource, { data, meta }) => {
    const create = sourceOf(resource).create;
    const { idempotencyKey } = (meta ?? {}) as { idempotencyKey?: string };
    return create ? answer(await create(data as Body, idempotencyKey)) : unsupported();
  },
  update: async (resource, { id, data, previousData }) => {
    const change = sourceOf(resource).change;
    if (!change) return unsupported();
    const before = previousData as (Body & { version?: number }) | undefined;
    return answer(await change(String(id), before?.version, changesOf(data, before)));
  },
  getManyReference: unsupported,
  updateMany: unsupported,
  delete: unsupported,
  deleteMany: unsupported,
};
