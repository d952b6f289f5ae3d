import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';
import { Sessions } from '../services/sessions/sessions.js';

interface Input {
  accountId: string;
  /** One session, or all of them (but for `except`). */
  sessionId?: string;
  except?: string;
}

/** Ends sessions of an account: one's own, or somebody's by an administrator. */
@Injectable()
export class EndSessions extends Command<Input, string, void> {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  protected async load(_tx: Tx, { accountId, sessionId }: Input): Promise<string> {
    if (sessionId !== undefined && !isId(sessionId)) throw notFound();
    return accountId;
  }

  protected authorise(): void {
    // The session's owner, or `account:manage` at the route; another's session is not found below.
  }

  protected async handle(
    tx: Tx,
    accountId: string,
    { sessionId, except }: Input,
  ): Promise<Outcome<void>> {
    if (sessionId === undefined) {
      await this.sessions.endAll('account', accountId, { except: except ?? null, tx });
    } else if (!(await this.sessions.endOne('account', accountId, sessionId, tx))) {
      throw notFound();
    }
    return {
      result: undefined,
      audit: { action: 'session.ended', recordType: 'account', recordId: accountId },
    };
  }
}
