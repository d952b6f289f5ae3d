import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import type { TestApp } from '../support/app.js';

interface Call {
  method?: 'GET' | 'POST' | 'PATCH';
  url?: string;
  body?: unknown;
  role?: StaffRole | null;
  headers?: Record<string, string>;
}

/** Calls `/api/v1/consultations…` as a role at the desk, or with `role: null` as nobody. */
export async function consultationsApi(app: TestApp) {
  const keys = new Map<StaffRole, string>();
  for (const role of ['staff', 'auditor'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
  return ({ method = 'GET', url = '', body, role = 'staff', headers = {} }: Call) =>
    app.inject({
      method,
      url: `/api/v1/consultations${url}`,
      headers: {
        ...(role ? { authorization: `Bearer ${keys.get(role) ?? ''}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
}
