import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { StaffRole } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { emailKey } from './digests.js';
import { hashPassword, verifyPassword } from './passwords.js';

export interface Account {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
}

const COLUMNS = 'id, name, email, role';

/** The people at the desk. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Opens an account; without a password it can be entered by a sign-in link only. */
  async create(account: Omit<Account, 'id'> & { password?: string }): Promise<Account> {
    const id = newId();
    const passwordHash = account.password ? await hashPassword(account.password) : null;
    await this.unitOfWork.query(
      `INSERT INTO account (id, name, email, email_key, role, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        account.name,
        account.email,
        emailKey(account.email),
        account.role,
        passwordHash,
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

  /** The account of an address and password, or null in the same time whichever of them is wrong. */
  async byPassword(email: string, password: string): Promise<Account | null> {
    const [row] = await this.unitOfWork.query<Account & { password_hash: string | null }>(
      `SELECT ${COLUMNS}, password_hash FROM account WHERE email_key = $1 AND disabled_at IS NULL`,
      [emailKey(email)],
    );
    const fits = await verifyPassword(row?.password_hash ?? null, password);
    return row && fits ? { id: row.id, name: row.name, email: row.email, role: row.role } : null;
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
