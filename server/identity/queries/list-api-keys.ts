import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { STAFF_ROLES, type StaffRole } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { line } from '../../platform/validation/fields.js';
import { notFound } from '../../platform/core/problems.js';
import { pageQuery, type Page } from '../../platform/core/paging.js';
import type { Permission } from '../../platform/core/permissions.js';
import { KEY_STATES, type KeyState } from '../domain/api-key-life.js';
import { effective, GrantablePermission } from '../domain/key-scope.js';

const permissions = z.array(GrantablePermission);
const instant = z.iso.datetime();

const fields = {
  id: z.string(),
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  state: z.enum(KEY_STATES),
  /** What it was given. */
  permissions,
  /** What it may do today: no more than its owner's role of today allows. */
  effectivePermissions: permissions,
  /** Its last four characters; null for keys from before they were kept. */
  hint: z.string().nullable(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  createdAt: instant,
  /** When the secret of today was made. */
  issuedAt: instant,
  expiresAt: instant.nullable(),
  /** To the hour. */
  lastUsedAt: instant.nullable(),
  /** Until when the secret that was replaced works too; null when none does. */
  previousUntil: instant.nullable(),
  previousLastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  version: z.number().int(),
};
export const ApiKeyView = z.object(fields).meta({ id: 'ApiKey' });
/** With the secret, this once. */
export const IssuedApiKey = z.object({ ...fields, key: z.string() }).meta({ id: 'IssuedApiKey' });

export const ApiKeysQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(['name', 'createdAt', 'expiresAt', 'lastUsedAt']).default('createdAt'),
  q: line(100).optional(),
  state: z.enum(KEY_STATES).optional(),
});

const SORTS = {
  name: 'api_key.name',
  createdAt: 'api_key.created_at',
  expiresAt: 'expires_at',
  lastUsedAt: 'last_used_at',
};

/** A key as administrators and auditors see it: never its secret. */
export interface ApiKeyRow {
  id: string;
  name: string;
  role: StaffRole;
  state: KeyState;
  permissions: Permission[];
  effectivePermissions: Permission[];
  hint: string | null;
  ownerId: string | null;
  ownerName: string | null;
  createdAt: Date;
  issuedAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  previousUntil: Date | null;
  previousLastUsedAt: Date | null;
  revokedAt: Date | null;
  version: number;
}
type Row = Omit<ApiKeyRow, 'permissions' | 'effectivePermissions'> & {
  scope: Permission[] | null;
  ownerRole: StaffRole | null;
};

/** As `keyState` in the domain says it; $1 is now. */
const STATE = `CASE WHEN revoked_at IS NOT NULL THEN 'revoked'
  WHEN expires_at <= $1 THEN 'expired'
  WHEN account.disabled_at IS NOT NULL THEN 'suspended' ELSE 'active' END`;
const COLUMNS = `api_key.id, api_key.name, api_key.role, ${STATE} AS state, permissions AS scope, hint,
  owner_id AS "ownerId", account.name AS "ownerName", account.role AS "ownerRole",
  api_key.created_at AS "createdAt", issued_at AS "issuedAt", expires_at AS "expiresAt",
  last_used_at AS "lastUsedAt", revoked_at AS "revokedAt", api_key.version,
  CASE WHEN previous_expires_at > $1 THEN previous_expires_at END AS "previousUntil",
  CASE WHEN previous_expires_at > $1 THEN previous_last_used_at END AS "previousLastUsedAt"`;
const TABLES = `api_key LEFT JOIN account ON account.id = owner_id`;

/** The keys programs have, those that are over included. */
@Injectable()
export class ListApiKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(query: z.output<typeof ApiKeysQuery>): Promise<Page<ApiKeyRow>> {
    const filter = `WHERE ($2::text IS NULL OR ${STATE} = $2)
      AND ($3::text IS NULL OR strpos(lower(api_key.name), lower($3)) > 0)`;
    const parameters = [this.clock.now(), query.state ?? null, query.q ?? null];
    const offset = (query.page - 1) * query.perPage;
    const rows = await this.unitOfWork.query<Row>(
      `SELECT ${COLUMNS} FROM ${TABLES} ${filter}
       ORDER BY ${SORTS[query.sort]} ${query.order} NULLS LAST, api_key.id
       LIMIT ${String(query.perPage)} OFFSET ${String(offset)}`,
      parameters,
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM ${TABLES} ${filter}`,
      parameters,
    );
    return {
      items: rows.map(shown),
      total: count?.total ?? 0,
      totalCapped: false,
      nextCursor: null,
    };
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<ApiKeyRow> {
    const [row] = await this.unitOfWork.query<Row>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE api_key.id = $2`,
      [this.clock.now(), id],
    );
    if (!row) throw notFound();
    return shown(row);
  }

  async exists(id: string): Promise<boolean> {
    return (await this.unitOfWork.query(`SELECT 1 FROM api_key WHERE id = $1`, [id])).length > 0;
  }
}

function shown({ scope, ownerRole, ...row }: Row): ApiKeyRow {
  const grant = { role: row.role, permissions: scope };
  return {
    ...row,
    permissions: effective({ ...grant, ownerRole: null }).permissions,
    effectivePermissions: effective({ ...grant, ownerRole }).permissions,
  };
}
