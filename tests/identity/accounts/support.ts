import { generateSync } from 'otplib';
import { Accounts } from '../../../server/identity/index.js';
import type { Account } from '../../../server/identity/index.js';
import type { StaffRole } from '../../../server/platform/core/actor.js';
import type { TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';

export const PASSWORD = '春霞にゆれる竹林と石橋の音を聞く';
export const OTHER_PASSWORD = '夕立のあとの石段に青い傘がひとつ';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
}

/** Somebody at a browser: keeps cookies, speaks JSON. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: TestApp,
    private readonly headers: Record<string, string> = {},
  ) {}

  async call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url,
      headers: { ...this.headers, ...headers },
      cookies: Object.fromEntries(this.cookies),
      ...(payload && { payload }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const json = response.headers['content-type']?.toString().includes('json');
    return {
      status: response.statusCode,
      body: json ? response.json<Record<string, unknown>>() : {},
      headers: response.headers,
    };
  }

  /** Sends a page's form. */
  async form(url: string, fields: Record<string, string>): Promise<Answer> {
    const response = await this.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      payload: new URLSearchParams(fields).toString(),
    });
    for (const { name, value } of response.cookies) this.cookies.set(name, value);
    return { status: response.statusCode, body: {}, headers: response.headers };
  }

  signIn(email: string, password = PASSWORD): Promise<Answer> {
    return this.call('POST', '/auth/session', { email, password });
  }

  /** Takes an authenticator app on; gives its secret and the recovery codes. */
  async enrolTotp(): Promise<{ secret: string; answer: Answer; recoveryCodes: string[] }> {
    const proposal = await this.call('POST', '/auth/factors/totp');
    const secret = proposal.body['secret'] as string;
    const code = totp(this.app, secret);
    const answer = await this.call('POST', '/auth/factors/totp/confirmation', { code });
    return { secret, answer, recoveryCodes: (answer.body['recoveryCodes'] ?? []) as string[] };
  }
}

let count = 0;

/** An account of an invented person, with {@link PASSWORD}. */
export function newAccount(app: TestApp, role: StaffRole = 'staff'): Promise<Account> {
  const email = `person${++count}@example.jp`;
  return app.get(Accounts).create({ name: `架空 職員${count}`, email, role, password: PASSWORD });
}

/** What the authenticator app shows now. */
export function totp(app: TestApp, secret: string): string {
  return generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1_000) });
}

/** Payloads of an event's outbox rows, oldest first. */
export async function events(app: TestApp, type: string): Promise<Record<string, string>[]> {
  const rows = await sql<{ payload: Record<string, string> }>(
    app.database.ownerUrl,
    `SELECT payload FROM outbox_event WHERE type = $1 ORDER BY id`,
    [type],
  );
  return rows.map(({ payload }) => payload);
}

/** Actions in the audit log about an account, oldest first. */
export async function audited(app: TestApp, recordId: string): Promise<string[]> {
  const rows = await sql<{ action: string }>(
    app.database.ownerUrl,
    `SELECT action FROM audit_entry WHERE record_id = $1 ORDER BY id`,
    [recordId],
  );
  return rows.map(({ action }) => action);
}

export const code = ({ body }: Answer): unknown => body['code'];
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
