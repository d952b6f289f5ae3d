import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { STAFF_ROLES } from '../../platform/core/actor.js';
import { line } from '../../platform/validation/fields.js';
import { notFound } from '../../platform/core/problems.js';
import { pageQuery, type Page } from '../../platform/core/paging.js';
import { HAS_FACTOR } from '../services/accounts/accounts.js';
import { Attacks, type AttackSummary } from '../services/limits/attacks.js';

export const ACCOUNT_STATES = ['active', 'invited', 'disabled'] as const;

export const AccountView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(STAFF_ROLES),
    state: z.enum(ACCOUNT_STATES),
    secondFactor: z.boolean(),
    invitedAt: z.iso.datetime().nullable(),
    lastSignInAt: z.iso.datetime().nullable(),
    /** Since when the account belongs to one person at the identity provider; null: to nobody yet. */
    providerLinkedAt: z.iso.datetime().nullable(),
    /** Wrong guesses that are going on now: how many within the hour, and since when. */
    attack: z.object({ failures: z.number().int(), since: z.iso.datetime() }).nullable(),
    createdAt: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Account' });

export const AccountsQuery = z.strictObject({
  ...pageQuery,
  order: z.enum(['ASC', 'DESC']).default('ASC'),
  sort: z.enum(['name', 'role', 'lastSignInAt', 'createdAt']).default('name'),
  q: line(100).optional(),
  role: z.enum(STAFF_ROLES).optional(),
});

const SORTS = {
  name: 'name',
  role: 'role',
  lastSignInAt: 'last_sign_in_at',
  createdAt: 'created_at',
};

/** An account as administrators see it. */
export interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: (typeof STAFF_ROLES)[number];
  state: (typeof ACCOUNT_STATES)[number];
  secondFactor: boolean;
  invitedAt: Date | null;
  lastSignInAt: Date | null;
  providerLinkedAt: Date | null;
  attack: AttackSummary | null;
  createdAt: Date;
  version: number;
}

type Listed = Omit<AccountRow, 'attack'> & { emailKey: string };

const COLUMNS = `id, name, email, email_key AS "emailKey", role, version,
  CASE WHEN disabled_at IS NOT NULL THEN 'disabled'
       WHEN invited_at IS NOT NULL AND password_hash IS NULL THEN 'invited'
       ELSE 'active' END AS state,
  ${HAS_FACTOR} AS "secondFactor", invited_at AS "invitedAt",
  last_sign_in_at AS "lastSignInAt", provider_linked_at AS "providerLinkedAt", created_at AS "createdAt"`;

/** The people at the desk, for administrators: those who left, and those whose account is being guessed at, too. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attacks: Attacks,
  ) {}

  async page(query: z.output<typeof AccountsQuery>): Promise<Page<AccountRow>> {
    const filter = `WHERE ($1::text IS NULL OR role = $1)
      AND ($2::text IS NULL OR strpos(lower(name || ' ' || email), lower($2)) > 0)`;
    const parameters = [query.role ?? null, query.q ?? null];
    const offset = (query.page - 1) * query.perPage;
    const rows = await this.unitOfWork.query<Listed>(
      `SELECT ${COLUMNS} FROM account ${filter}
       ORDER BY ${SORTS[query.sort]} ${query.order} NULLS LAST, id
       LIMIT ${String(query.perPage)} OFFSET ${String(offset)}`,
      parameters,
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM account ${filter}`,
      parameters,
    );
    const items = await this.withAttacks(rows);
    return { items, total: count?.total ?? 0, totalCapped: false, nextCursor: null };
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<AccountRow> {
    const rows = await this.unitOfWork.query<Listed>(
      `SELECT ${COLUMNS} FROM account WHERE id = $1`,
      [id],
    );
    const [account] = await this.withAttacks(rows);
    if (!account) throw notFound();
    return account;
  }

  async exists(id: string): Promise<boolean> {
    return (await this.unitOfWork.query(`SELECT 1 FROM account WHERE id = $1`, [id])).length > 0;
  }

  private async withAttacks(rows: Listed[]): Promise<AccountRow[]> {
    const attacks = await this.attacks.among(rows.map((row) => row.emailKey));
    return rows.map(({ emailKey, ...row }) => ({ ...row, attack: attacks.get(emailKey) ?? null }));
  }
}
