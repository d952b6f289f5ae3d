import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { isChoosable, type ChoosableMail, type MailMode } from '../domain/preferences.js';
import type { QuietHours } from '../domain/quiet-hours.js';

export interface MailSettings {
  quietHours: QuietHours | null;
  /** How long rows of sent mails are kept. */
  keepDays: number;
  version: number;
}

/** How long one process trusts what it has read; a change is felt everywhere within this. */
const TRUST_MS = 10_000;

/** The centre's settings about mails, and what each member of staff has chosen. */
@Injectable()
export class MailSettingsStore {
  private read: { at: number; settings: MailSettings } | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** As it is now. */
  async current(): Promise<MailSettings> {
    const [row] = await this.unitOfWork.query<{
      quiet_from: string | null;
      quiet_to: string | null;
      keep_days: number;
      version: number;
    }>('SELECT quiet_from, quiet_to, keep_days, version FROM mail_setting WHERE id = 1');
    const settings = {
      quietHours:
        row?.quiet_from && row.quiet_to ? { from: row.quiet_from, to: row.quiet_to } : null,
      keepDays: row?.keep_days ?? 400,
      version: row?.version ?? 1,
    };
    this.read = { at: Date.now(), settings };
    return settings;
  }

  /** Not older than a few seconds: for every mail that is planned. */
  async recent(): Promise<MailSettings> {
    const { read } = this;
    return read && Date.now() - read.at < TRUST_MS ? read.settings : this.current();
  }

  /** The settings as they are, locked until the transaction ends. */
  async lock(tx: Tx): Promise<MailSettings> {
    await tx.query('SELECT 1 FROM mail_setting WHERE id = 1 FOR UPDATE');
    return this.current();
  }

  /** Writes them, one version later. */
  async save(
    tx: Tx,
    { quietHours, keepDays }: Pick<MailSettings, 'quietHours' | 'keepDays'>,
  ): Promise<void> {
    await tx.query(
      `UPDATE mail_setting SET quiet_from = $1, quiet_to = $2, keep_days = $3, version = version + 1
       WHERE id = 1`,
      [quietHours?.from ?? null, quietHours?.to ?? null, keepDays],
    );
    this.changed();
  }

  /** How somebody wants to be told of one kind of news. */
  async setMode(
    tx: Tx,
    accountId: string,
    template: ChoosableMail,
    mode: MailMode,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO mail_preference (account_id, template, mode, updated_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id, template) DO UPDATE SET mode = $3, updated_at = $4`,
      [accountId, template, mode, at],
    );
  }

  /** Forgets what was read, after a change in this process. */
  changed(): void {
    this.read = null;
  }

  /** What these people have chosen about these mails, by `account template`; unset means at once. */
  async modes(
    wanted: readonly { accountId: string; template: string }[],
  ): Promise<ReadonlyMap<string, MailMode>> {
    const choosable = wanted.filter(({ template }) => isChoosable(template));
    if (choosable.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ key: string; mode: MailMode }>(
      `SELECT account_id || ' ' || template AS key, mode FROM mail_preference
       WHERE account_id = ANY($1::uuid[])`,
      [choosable.map(({ accountId }) => accountId)],
    );
    return new Map(rows.map(({ key, mode }) => [key, mode]));
  }

  /** One person's own choices. */
  async ofAccount(accountId: string): Promise<ReadonlyMap<ChoosableMail, MailMode>> {
    const rows = await this.unitOfWork.query<{ template: string; mode: MailMode }>(
      'SELECT template, mode FROM mail_preference WHERE account_id = $1',
      [accountId],
    );
    return new Map(
      rows.flatMap(({ template, mode }) => (isChoosable(template) ? [[template, mode]] : [])),
    );
  }
}
