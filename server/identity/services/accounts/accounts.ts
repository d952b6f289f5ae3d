import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import type { StaffRole } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { newId } from '../../../platform/core/ids.js';
import { emailKey } from '../links/digests.js';
import { hashPassword, verifyPassword } from './passwords.js';

export interface Account {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
}

const COLUMNS = 'id, name, email, role';

/** SQL: whether the row of `account` has a second factor that works. */
export const HAS_FACTOR = `(
  EXISTS (SELECT 1 FROM totp_factor f WHERE f.account_id = account.id AND f.confirmed_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM passkey p WHERE p.account_id = account.id))`;

/** What somebody coming in has and lacks. */
export interface EntryState extends Account {
  passwordAlone: boolean;
  hasFactor: boolean;
  hasPassword: boolean;
}

/** The people at the desk. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Opens an account; without a password it can be entered by a sign-in link only. */
  async create(
    account: Omit<Account, 'id'> & { password?: string; passwordAlone?: boolean },
  ): Promise<Account> {
    const id = newId();
    const passwordHash = account.password ? await hashPassword(account.password) : null;
    await this.unitOfWork.query(
      `INSERT INTO account (id, name, email, email_key, role, password_hash, password_alone, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        account.name,
        account.email,
        emailKey(account.email),
        account.role,
        passwordHash,
        account.passwordAlone ?? true,
        this.clock.now(),
      ],
    );
    return { id, name: account.name, email: account.email, role: account.role };
  }

  /** The account that may act now: a disabled one is nobody. */
  async active(id: string): Promise<Account | null> {
    const [row] = await this.unitOfWork.query<Account>(
      `SELECT ${COLUMNS} FROM account WHERE id = $1 AND disabled_at IS NULL`,
      [id],
    );
    return row ?? null;
  }

  /**
   * Whose address and password these are; `id` is known of an address somebody has even when the
   * password is wrong. Takes the same steps and the same time whichever of them is wrong.
   */
  async identify(email: string, password: string): Promise<{ id: string | null; fits: boolean }> {
    const [row] = await this.unitOfWork.query<{ id: string; passwordHash: string | null }>(
      `SELECT id, password_hash AS "passwordHash" FROM account
       WHERE email_key = $1 AND disabled_at IS NULL`,
      [emailKey(email)],
    );
    const fits = await verifyPassword(row?.passwordHash ?? null, password);
    return { id: row?.id ?? null, fits };
  }

  /** Whether this is the account's password; takes as long for somebody who has none. */
  async hasPassword(id: string, password: string): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ passwordHash: string | null }>(
      `SELECT password_hash AS "passwordHash" FROM account WHERE id = $1`,
      [id],
    );
    return verifyPassword(row?.passwordHash ?? null, password);
  }

  /** The account that may act now, with what its sign-in still needs. */
  async entering(id: string): Promise<EntryState | null> {
    const [row] = await this.unitOfWork.query<EntryState>(
      `SELECT ${COLUMNS}, password_alone AS "passwordAlone",
              ${HAS_FACTOR} AS "hasFactor", password_hash IS NOT NULL AS "hasPassword"
       FROM account WHERE id = $1 AND disabled_at IS NULL`,
      [id],
    );
    return row ?? null;
  }

  /** The account of an address, for those whom somebody else vouches for (an identity provider). */
  async byEmail(email: string): Promise<Account | null> {
    const [row] = await this.unitOfWork.query<Account>(
      `SELECT ${COLUMNS} FROM account WHERE email_key = $1 AND disabled_at IS NULL`,
      [emailKey(email)],
    );
    return row ?? null;
  }

  /** Whose address it is, also of a stopped account: for those who answer for people's data. */
  async ownerOf(email: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM account WHERE email_key = $1`,
      [emailKey(email)],
    );
    return row?.id ?? null;
  }

  async noteSignIn(id: string): Promise<void> {
    await this.unitOfWork.query(`UPDATE account SET last_sign_in_at = $2 WHERE id = $1`, [
      id,
      this.clock.now(),
    ]);
  }

  /** Everybody who can be assigned a case or told about one, by name. */
  list(): Promise<Account[]> {
    return this.unitOfWork.query<Account>(
      `SELECT ${COLUMNS} FROM account WHERE disabled_at IS NULL ORDER BY name, id`,
    );
  }

  /** Whether nobody has an account yet: then the first administrator is set up. */
  async none(): Promise<boolean> {
    return (await this.unitOfWork.query('SELECT 1 FROM account LIMIT 1')).length === 0;
  }
}
